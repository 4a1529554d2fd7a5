import type { Level } from '../../../review/types.ts';

const levels: Readonly<Record<Level, number>> = { High: 3, Medium: 2, Low: 1 };

/** High 3, Medium 2, Low 1: the order that the words, sorted as text, do not have. */
export function rankOf(level: Level | undefined): number | null {
  return level === undefined ? null : levels[level];
}

/** How the descriptions of such columns begin. */
export const rankDescription = 'High 3, Medium 2, Low 1, to sort by: as text, Medium comes before Low and High.';
