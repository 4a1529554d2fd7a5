/** Apache Parquet, written a group of rows at a time. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, CellType, Column, Row, Table } from './relational/table.ts';

/** Rows that are held before they are written: few enough for a small memory, enough to compress well. */
const rowsInGroup = 20_000;

export interface ParquetFile {
  add(rows: readonly Row[]): void;
  /** How many rows wait to be written. */
  held(): number;
  /** Writes the rows that wait, however few they are. */
  flush(): void;
  /** Writes what is left, and the index at the end of the file. */
  finish(): void;
}

/** Begins a file for the rows of a table; its bytes are handed to `write` as they come. */
export function beginParquet(
  table: Table,
  write: (bytes: Uint8Array) => void,
  about: Readonly<Record<string, string>>,
): ParquetFile {
  const bytes = new ByteWriter();
  const handOver = () => {
    write(bytes.getBytes());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush: handOver }),
    schema: schemaOf(table),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'incidentbook',
  });
  const columns = Object.entries(table.columns);
  let rows: Row[] = [];

  function writeGroup(): void {
    const columnData = columns.map(([name, column]) => ({
      name,
      data: rows.map((row) => parquetValue(column.type, row[name] ?? null)),
      offsetIndex: false,
    }));
    void writer.write({ columnData, rowGroupSize: rowsInGroup });
    rows = [];
  }

  return {
    add(more) {
      rows.push(...more);
      if (rows.length >= rowsInGroup) writeGroup();
    },
    held: () => rows.length,
    flush: writeGroup,
    finish() {
      if (rows.length > 0) writeGroup();
      void writer.finish();
      handOver();
    },
  };
}

const parquetTypes: Readonly<Record<CellType, Omit<SchemaElement, 'name' | 'repetition_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  timestamp: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

/** The type of a column in Parquet, in the words of its specification. */
export function parquetTypeOf({ type }: Column): string {
  const { type: physical, converted_type: logical } = parquetTypes[type];
  return logical === undefined ? String(physical) : `${physical} (${logical})`;
}

function schemaOf({ columns }: Table): SchemaElement[] {
  const entries = Object.entries(columns);
  return [
    { name: 'root', num_children: entries.length },
    ...entries.map(([name, { type, nullable }]): SchemaElement => {
      return { name, ...parquetTypes[type], repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' };
    }),
  ];
}

function parquetValue(type: CellType, cell: Cell): string | number | bigint | boolean | Date | null {
  if (cell === null) return null;
  if (type === 'integer' && typeof cell === 'number') return BigInt(cell);
  if (type === 'timestamp' && typeof cell === 'number') return new Date(cell);
  if (type === 'date' && typeof cell === 'string') return new Date(`${cell}T00:00:00Z`);
  return cell;
}
