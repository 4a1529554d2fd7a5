import { beginFilling } from '../relational/sqlite/fill.ts';
import { openSqliteFile } from '../sqlite-file.ts';
import type { RowFormat } from './data-set.ts';

/** One SQLite database with all tables and views. */
export const sqlite: RowFormat = {
  name: 'sqlite',
  summary: 'incidents.sqlite: one database with all tables, views and keys',
  from: 'rows',
  begin(files) {
    const db = openSqliteFile(files.pathOf('incidents.sqlite'));
    const filling = beginFilling(db);
    return {
      add: filling.add,
      finish() {
        filling.finish();
        db.close();
      },
    };
  },
};
