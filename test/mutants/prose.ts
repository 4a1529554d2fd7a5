import type { Mutant, Random } from './injector.ts';

/** A review with a paragraph more at the end of a section; nothing where it has no such section. */
export function withParagraph(text: string, heading: string, paragraph: string): Mutant | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return undefined;
  const next = lines.findIndex((line, index) => index > start && line.startsWith('#'));
  const end = next < 0 ? lines.length : next;
  const last = lines.findLastIndex((line, index) => index < end && line.trim() !== '');
  return { text: lines.toSpliced(last + 1, 0, '', paragraph).join('\n'), line: last + 3 };
}

/** A heading under which prose stands, one of those that every review has. */
export function someHeading(random: Random): string {
  return random.pick(['## Incident Summary', '## Impact']);
}

/** The first and the last line of a section's content, from 1, subsections left out; nothing where it is missing. */
export function contentOf(
  text: string,
  heading: string,
): { readonly first: number; readonly last: number } | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return undefined;
  const next = lines.findIndex((line, index) => index > start && line.startsWith('#'));
  return { first: start + 2, last: next < 0 ? lines.length : next };
}
