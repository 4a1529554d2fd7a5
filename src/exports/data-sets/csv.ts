import { tables } from '../relational/model.ts';
import { csvHead, csvRows } from '../table-csv.ts';
import type { RowFormat } from './data-set.ts';

/** A CSV file for each table. */
export const csv: RowFormat = {
  name: 'csv',
  summary: 'csv/: a file for each table, for spreadsheets',
  from: 'rows',
  begin(files) {
    const open = new Map(tables.map((table) => [table, files.open(`csv/${table.name}.csv`)]));
    for (const [table, file] of open) file.write(csvHead(table));
    return {
      add: ({ table, rows }) => open.get(table)?.write(csvRows(table, rows)),
      finish() {
        for (const file of open.values()) file.close();
      },
    };
  },
};
