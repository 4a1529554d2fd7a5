import { amount } from '../text.ts';

/**
 * As many lines as fit into a number of characters, and a last one that says how many things the others would have
 * told. A line may stand for several things or, as a heading, for none.
 */
export function linesThatFit(
  lines: readonly { readonly text: string; readonly count: number }[],
  most: number,
  noun: string,
): string[] {
  const shown: string[] = [];
  let left = most;
  for (const [index, { text }] of lines.entries()) {
    left -= text.length + 1;
    if (left < 0) {
      const rest = lines.slice(index).reduce((sum, { count }) => sum + count, 0);
      return rest === 0
        ? shown
        : [...shown, `- … and ${amount(rest, `more ${noun}`)}: \`incidentbook check\` shows all.`];
    }
    shown.push(text);
  }
  return shown;
}
