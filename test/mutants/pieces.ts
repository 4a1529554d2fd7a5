/** A run of lines in a review: the first and the last, from 1. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** A text with other lines in the place of some; none to take them out. */
export function withLines(text: string, { line, endLine }: Lines, replacement: readonly string[]): string {
  return text
    .split('\n')
    .toSpliced(line - 1, endLine - line + 1, ...replacement)
    .join('\n');
}

/** The lines under a heading, up to the next one of its level or a higher one; nothing where there is no such heading. */
export function linesUnder(text: string, heading: string): Lines | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return undefined;
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const next = lines.findIndex((line, index) => index > start && (/^#+(?= )/.exec(line)?.[0].length ?? 7) <= level);
  return { line: start + 2, endLine: next < 0 ? lines.length : next };
}

/** The items of the lists under a heading that begin as a pattern says, with the lines that belong to each. */
export function itemsUnder(text: string, heading: string, begins: RegExp): Lines[] {
  const inside = linesUnder(text, heading);
  const lines = text.split('\n');
  if (!inside) return [];
  const items: Lines[] = [];
  for (let line = inside.line; line <= inside.endLine; line += 1) {
    if (!begins.test(lines[line - 1] ?? '')) continue;
    let endLine = line;
    while (/^ +\S/.test(lines[endLine] ?? '')) endLine += 1;
    items.push({ line, endLine });
  }
  return items;
}

/** The whys of a review. */
export function whysOf(text: string): Lines[] {
  return itemsUnder(text, '### Five Whys', /^\d+\. /);
}

/** A labelled part of a section; nothing where it is not written as a bullet. */
export function partOf(text: string, heading: string, label: string): Lines | undefined {
  return itemsUnder(text, heading, /^- \*\*/).find(({ line }) =>
    text.split('\n')[line - 1]?.startsWith(`- **${label}**`),
  );
}
