import type { Injector } from '../injector.ts';
import { lineOf, tableUnder, withLine } from '../table.ts';

const columns = [
  ['## Action Items', 'Status', /^ *(?:Pending|In progress|Blocked|Done|Dropped)/],
  ['## Action Items', 'Priority', /^ *(?:High|Medium|Low) *$/],
  ['### Contributing Factors', 'Category', /^ *(?:People|Process|Technology|Environment) *$/],
] as const;

export const valuesAreSpeltAlike: Injector = {
  rule: 'values-are-spelt-alike',
  inject(text, random) {
    const places = columns.flatMap(([heading, column, word]) => {
      const table = tableUnder(text, heading);
      const index = table?.head.indexOf(column) ?? -1;
      return (table?.rows ?? []).flatMap((row) => (word.test(row.cells[index] ?? '') ? [{ row, index, word }] : []));
    });
    if (places.length === 0) return undefined;
    const { row, index, word } = random.pick(places);
    const change = random.pick([(found: string) => found.toLowerCase(), (found: string) => found.toUpperCase()]);
    const cell = (row.cells[index] ?? '').replace(word, change);
    return { text: withLine(text, row.line, lineOf(row.cells.with(index, cell))), line: row.line };
  },
};
