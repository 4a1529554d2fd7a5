import { join } from 'node:path';
import { applyFixes } from '../fix/apply-fixes.ts';
import { writeWhole } from '../io/write-whole.ts';
import { study } from '../study.ts';
import type { Checked } from './checked.ts';

/** A review that was mended, before and after. */
export interface MendedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Problems that were mended. */
  readonly count: number;
}

/** Applies, in memory, all that can be mended mechanically in the reviews that were checked. */
export function mendBook({ project, files, problems, texts }: Checked): MendedFile[] {
  const { contract, settings, extensions } = project;
  const fixable = new Set(problems.filter((problem) => problem.fix?.length).map((problem) => problem.path));
  return files.flatMap((path) => {
    const before = texts.get(path);
    if (!fixable.has(path) || before === undefined) return [];
    const { text, count } = applyFixes(
      before,
      (current) => study({ path, text: current }, { contract, settings, extensions, render: false }).problems,
    );
    return text === before ? [] : [{ path, before, after: text, count }];
  });
}

/** Writes mended reviews, each whole or not at all. Throws `CannotRun` where a file has been changed since it was read. */
export async function writeMended(root: string, mended: readonly MendedFile[]): Promise<void> {
  for (const { path, before, after } of mended) await writeWhole(join(root, path), after, path, before);
}
