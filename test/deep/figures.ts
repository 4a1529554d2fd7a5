/** What the deep tests did, told at their end in one place: `vitest.deep.config.ts` hands in the file and prints the summary. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Something that was tried, with what is told of it. */
export type Figure =
  | { readonly of: 'kills'; readonly command: string; readonly count: number; readonly left: string }
  | { readonly of: 'hostile'; readonly count: number }
  | { readonly of: 'fuzz'; readonly name: string; readonly count: number; readonly worstMs: number }
  | { readonly of: 'differential'; readonly count: number; readonly known: number }
  | { readonly of: 'sizes'; readonly count: number; readonly worstMs: number; readonly worstBytes: number }
  | { readonly of: 'faults'; readonly name: string }
  | { readonly of: 'planted'; readonly kind: string; readonly count: number };

/** Keeps a figure for the summary; does nothing in tests that print none. */
export function tell(figure: Figure): void {
  const file = process.env['INCIDENTBOOK_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** The figures in words, each kind of them in a line or in several. */
export function summaryOf(file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const figures = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Figure);
  const all = <K extends Figure['of']>(of: K) =>
    figures.filter((figure): figure is Extract<Figure, { of: K }> => figure.of === of);
  const sum = (list: readonly { readonly count: number }[]) => list.reduce((total, { count }) => total + count, 0);
  const most = (numbers: readonly number[]) => Math.max(0, ...numbers);
  const fuzz = all('fuzz');
  const lines = [
    ...all('kills').map(({ command, count, left }) => `${count} kills of ${command}: ${left}`),
    `${sum(all('hostile'))} hostile pieces: each a finding or harmless text`,
    ...all('planted').map(({ kind, count }) => `${count} planted leaks in ${kind}: there unless looked for, and named`),
    ...all('sizes').map(
      ({ count, worstMs, worstBytes }) =>
        `${count} files too large or too deep: ${(worstMs / 1000).toFixed(1)} s of CPU time and ${Math.round(worstBytes / 1e6)} MB at most`,
    ),
    `${all('faults').length} faults of disks, folders, clocks and caches`,
    `${sum(fuzz)} generated inputs for ${fuzz.length} properties: ${Math.ceil(most(fuzz.map(({ worstMs }) => worstMs)))} ms at most`,
    ...all('differential').map(
      ({ count, known }) => `${count} generated documents in two parsers: ${known} kinds of difference, all explained`,
    ),
  ];
  return `\nWhat was tried\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
