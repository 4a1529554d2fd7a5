import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { stringsIn, type TextReader } from './readable.ts';

/** The texts of a Parquet file: its metadata with the statistics of its columns, and every value. */
export const parquetReader: TextReader = async (bytes) => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  return [parquetMetadata(file), ...rows].flatMap((part) => [...stringsIn(part)]);
};
