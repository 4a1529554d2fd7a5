import { createRequire } from 'node:module';

/** Absolute path of axe, to be added to a page. */
export const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Runs inside the page: what axe finds there, each with its first places. */
export async function violations(): Promise<readonly string[]> {
  interface Result {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  }
  const { axe } = window as unknown as { axe: { run(options: object): Promise<Result> } };
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result = await axe.run({ runOnly, resultTypes: ['violations'] });
  return result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 2)
        .map((node) => `${node.html} ${node.failureSummary}`)
        .join(' | ')}`,
  );
}
