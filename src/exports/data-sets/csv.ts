import { tables } from '../relational/model.ts';
import type { Row } from '../relational/table.ts';
import { csvHead, csvRows } from '../table-csv.ts';
import type { RowFormat } from './data-set.ts';

/** Rows that are written together: each call of the library costs as much as dozens of rows. */
const rowsAtOnce = 1000;

/** A CSV file for each table. */
export const csv: RowFormat = {
  name: 'csv',
  summary: 'csv/: a file for each table, for spreadsheets',
  from: 'rows',
  begin(files) {
    const open = new Map(tables.map((table) => [table, { file: files.open(`csv/${table.name}.csv`), held: noRows() }]));
    for (const [table, { file }] of open) file.write(csvHead(table));
    return {
      add({ table, rows }) {
        const to = open.get(table);
        if (!to) return;
        to.held.push(...rows);
        if (to.held.length < rowsAtOnce) return;
        to.file.write(csvRows(table, to.held));
        to.held = noRows();
      },
      finish() {
        for (const [table, { file, held }] of open) {
          file.write(csvRows(table, held));
          file.close();
        }
      },
    };
  },
};

function noRows(): Row[] {
  return [];
}
