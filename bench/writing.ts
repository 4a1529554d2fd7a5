import type { Facts } from './facts.ts';
import type { DetectedBy } from './front-matter.ts';
import type { Slots } from './phrase.ts';
import type { Random } from './random.ts';

/** What every section of one review is written from. */
export interface Writing {
  readonly facts: Facts;
  readonly title: string;
  readonly detectedBy: DetectedBy;
  readonly slots: Slots;
  readonly random: Random;
}

/** A table of Markdown. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    `|${columns.map((column) => '-'.repeat(column.length + 2)).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
