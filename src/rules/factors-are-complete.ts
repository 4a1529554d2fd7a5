import { findSection } from '../review/extract.ts';
import { cellsOf, isBlank, levels, oneOf as oneOfValues } from '../review/read-actions.ts';
import { oneOf } from '../review/schema-message.ts';
import type { Rule } from './rule.ts';

/** The runbook's four categories of contributing factors. */
export const factorCategories: readonly string[] = ['People', 'Process', 'Technology', 'Environment'];

/** What is asked of each column: its values, or any answer. */
const columns: readonly (readonly [name: string, values: readonly string[] | undefined, expected: string])[] = [
  ['Category', factorCategories, oneOf(factorCategories)],
  ['Factor', undefined, 'what contributed to the incident'],
  ['Impact', levels, oneOf(levels)],
  ['Prevention', undefined, 'what would have kept it from contributing'],
];

export const factorsAreComplete: Rule = {
  name: 'factors-are-complete',
  group: 'analysis',
  severity: 'error',
  against: ['Superficial Analysis'],
  summary: 'Every contributing factor has its category, its impact and what would have prevented it.',
  why: 'Factors are counted over all reviews. The categories are the same everywhere, so that it shows whether tools, processes, people or surroundings keep coming back; the prevention is where the next action comes from.',
  good: { markdown: factors('| Technology | One pool serves all tenants | High | A limit per tenant |') },
  bad: { markdown: factors('| Software | One pool serves all tenants | Huge | - |') },
  *check({ body }) {
    const table = findSection(body.sections, 'Contributing Factors')?.tables[0];
    for (const [index, row] of (table?.rows ?? []).entries()) {
      if (!table || row.cells.every((cell) => cell.text === '')) continue;
      const cells = cellsOf(table, row);
      for (const [name, values, expected] of columns) {
        const cell = cells[name];
        if (!cell) continue;
        const { text, place } = cell;
        if (isBlank(text) || (values && !oneOfValues(values, text))) {
          const found = text === '' ? 'nothing' : `\`${text}\``;
          yield {
            place,
            message: `Unexpected ${found} as ${name.toLowerCase()} of factor ${index + 1}, expected ${expected}`,
          };
        }
      }
    }
  },
};

function factors(row: string): string {
  return `### Contributing Factors\n\n| Category | Factor | Impact | Prevention |\n|---|---|---|---|\n${row}\n| Process | Onboarding asks for no limits | Medium | A capacity step |`;
}
