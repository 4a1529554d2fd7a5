import { CannotRun } from '../../cannot-run.ts';
import { factsOfReview } from '../../metrics/incident-facts.ts';
import { tables } from './model.ts';
import type { BookFacts, RelationalIncident, Row, Table } from './table.ts';

/** Rows of one table that go together. */
export interface Batch {
  readonly table: Table;
  readonly rows: readonly Row[];
  /** Year in which the incident began, four digits; undefined where it is not known, and for what belongs to no incident. */
  readonly year: string | undefined;
}

/** Turns incidents into rows, one incident after the other, so that a book of any size needs no more memory than one. */
export interface Relation {
  /** What belongs to the book as a whole. */
  ofBook(): readonly Batch[];
  /** Throws {@link CannotRun} where an earlier incident had the same id. */
  ofIncident(incident: RelationalIncident): readonly Batch[];
}

/** Rows are numbered, and what incidents share is kept, in the order in which they are handed in: by path, everywhere. */
export function relationOf(facts: BookFacts): Relation {
  const paths = new Map<string, string>();
  const serials = new Map<Table, number>();
  const seen = new Set<string>();

  function numbered(table: Table, rows: readonly Row[]): readonly Row[] {
    const { serial } = table;
    if (serial === undefined) return rows;
    const before = serials.get(table) ?? 0;
    serials.set(table, before + rows.length);
    return rows.map((row, index) => ({ [serial]: before + index + 1, ...row }));
  }

  function unseen(table: Table, rows: readonly Row[]): readonly Row[] {
    if (!table.shared) return rows;
    return rows.filter((row) => {
      const key = JSON.stringify([table.name, ...table.key.map((name) => row[name])]);
      return !seen.has(key) && seen.add(key);
    });
  }

  return {
    ofBook: () =>
      tables.flatMap((table) => (table.bookRows ? [{ table, rows: table.bookRows(facts), year: undefined }] : [])),
    ofIncident(incident) {
      const other = paths.get(incident.id);
      if (other !== undefined) {
        throw new CannotRun(
          `Unexpected id ${incident.id} in ${incident.path}, which ${other} has too; expected ids that are unique. \`incidentbook check\` shows where.`,
        );
      }
      paths.set(incident.id, incident.path);
      const year = factsOfReview(incident).day?.slice(0, 4);
      return tables.flatMap((table) => {
        const rows = numbered(table, unseen(table, table.rows(incident, facts)));
        return rows.length === 0 ? [] : [{ table, rows, year: table.shared ? undefined : year }];
      });
    },
  };
}
