import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { stringsIn, type TextReader } from './readable.ts';
import { BARRIER } from './words.ts';

/** The texts of a Parquet file: its metadata with the names and statistics of its columns, and every row. */
export const parquetReader: TextReader = async (bytes) => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  const values = rows.map((row) => Object.values(row));
  return [parquetMetadata(file), ...values].map((part) => [...stringsIn(part)].join(BARRIER));
};
