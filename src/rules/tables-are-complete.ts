import { oneOf } from '../review/schema-message.ts';
import { askedSections } from './asked.ts';
import type { Rule } from './rule.ts';

export const tablesAreComplete: Rule = {
  name: 'tables-are-complete',
  group: 'template',
  severity: 'error',
  summary: 'Every table of the template is there, with all its columns and at least one row.',
  why: 'Events, factors and actions are counted and compared. That works where they stand in a table under names that are known.',
  good: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-04T09:12+01:00 | First time-outs |\n| 2026-03-04T10:02+01:00 | All checkouts succeed again |',
  },
  bad: { markdown: '## Timeline\n\n| Time |\n|------|\n| 2026-03-04T09:12+01:00 |' },
  *check({ body }, context) {
    for (const { asked: wanted, section, severity } of askedSections(
      context.contract.sections,
      body.sections,
      context,
    )) {
      if (!wanted.columns || !section.filled) continue;
      const [table] = section.tables;
      // Whether there is an action at all is the business of `actions-exist`.
      const isOthers = wanted.name === 'Action Items';
      if (!table) {
        if (isOthers) continue;
        yield {
          place: section.place,
          message: `Unexpected \`${section.written}\` without a table, expected one with the columns ${oneOf(wanted.columns).replace(/ or (?=[^ ]+$)/, ' and ')}`,
          severity,
        };
        continue;
      }
      const missing = wanted.columns.filter((name) => !table.columns.some((column) => column.name === name));
      if (missing.length > 0) {
        const [first] = table.columns;
        yield {
          place: first?.place ?? table.place,
          message: `Unexpected table without ${missing.map((name) => `\`${name}\``).join(', ')}, expected ${missing.length === 1 ? 'this column' : 'these columns'} too, as in the template`,
          severity,
        };
      }
      if (!isOthers && !table.rows.some((row) => row.cells.some((cell) => cell.text !== ''))) {
        yield {
          place: table.place,
          message: `Unexpected table without a row in \`${section.written}\`, expected at least one`,
          severity,
        };
      }
    }
  },
};
