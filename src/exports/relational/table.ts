/** The relational model as data: SQLite, Parquet, CSV, the column dictionary and the diagram all follow from it. */
import type { LoneIncident } from '../../knowledge/incident.ts';
import type { Settings } from '../../review/settings.ts';

/** A date is YYYY-MM-DD; a timestamp is milliseconds since 1970-01-01T00:00Z. */
interface Values {
  text: string;
  integer: number;
  real: number;
  boolean: boolean;
  date: string;
  timestamp: number;
}

export type CellType = keyof Values;

/** The value of a cell; null where nobody knows it, or nobody has answered yet. */
export type Cell = Values[CellType] | null;

export interface Column<Type extends CellType = CellType, Nullable extends boolean = boolean> {
  readonly type: Type;
  readonly nullable: Nullable;
  /** What it means, its unit and when it is empty. */
  readonly description: string;
  /** The table whose key it is; that key is one column of the same name. */
  readonly references?: string;
  /** The value, as SQL, of a row that is inserted without one. */
  readonly sqlDefault?: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** A row by the names of the columns: a misspelt or missing column is an error of the compiler. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Type, infer Nullable>
    ? Values[Type] | (true extends Nullable ? null | undefined : never)
    : never;
};

/** What a row needs to know beyond its incident. */
export interface BookFacts {
  readonly settings: Settings;
  /** YYYY-MM-DD: the day as of which ages and deadlines are counted. */
  readonly asOf: string;
}

/** An incident as far as tables need it: what follows from its own review. */
export type RelationalIncident = LoneIncident;

export type Row = Readonly<Record<string, Cell | undefined>>;

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: Columns;
  /** Names of the columns that together tell its rows apart. */
  readonly key: readonly string[];
  /** A key of one integer that is counted through the whole book, and stands in no row that `rows` yields. */
  readonly serial?: string;
  /** Whether rows of several incidents are the same thing, of which one is kept: the key's. */
  readonly shared?: boolean;
  rows(incident: RelationalIncident, book: BookFacts): readonly Row[];
  /** Rows that belong to the book as a whole. */
  bookRows?(book: BookFacts): readonly Row[];
}

interface TableSpec<C extends Columns> extends Omit<Table, 'columns' | 'key' | 'rows' | 'bookRows' | 'serial'> {
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  rows(incident: RelationalIncident, book: BookFacts): readonly RowOf<C>[];
  bookRows?(book: BookFacts): readonly RowOf<C>[];
}

/** Makes a table from what its author wrote; the type of its rows stays inside. */
export function defineTable<const C extends Columns>(spec: TableSpec<C>): Table {
  return spec;
}

/** The same with a first column that numbers the rows of the whole book from 1, and is its key. */
export function defineNumberedTable<const C extends Columns>(
  serial: string,
  description: string,
  spec: Omit<TableSpec<C>, 'key'>,
): Table {
  return { ...spec, serial, key: [serial], columns: { [serial]: column('integer', description), ...spec.columns } };
}

type More = Pick<Column, 'references' | 'sqlDefault'>;

/** A column that always holds a value. */
export function column<Type extends CellType>(type: Type, description: string, more: More = {}): Column<Type, false> {
  return { type, nullable: false, description, ...more };
}

/** A column that is empty where nobody knows the value, or nobody has answered yet. */
export function optional<Type extends CellType>(type: Type, description: string, more: More = {}): Column<Type, true> {
  return { type, nullable: true, description, ...more };
}

/** The column with which everything that belongs to an incident begins. */
export const incidentId = column('text', 'The incident.', { references: 'incidents' });
