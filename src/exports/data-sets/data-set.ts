import type { KnowledgeBase } from '../../knowledge/types.ts';
import type { Batch } from '../relational/relation.ts';

/** Where a data set puts its files: names are POSIX paths inside the folder of the export. */
export interface FileSink {
  /** Begins a file; what is handed to `write` is on disk when it returns. */
  open(name: string): { write(content: string | Uint8Array): void; close(): void };
  /** The absolute path of a file for an engine that writes by itself. */
  pathOf(name: string): string;
}

export interface DataSetOptions {
  /** Whether there is a folder for each year in which incidents began. */
  readonly byYear: boolean;
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

/** Takes rows as they come. */
export interface RowSink {
  add(batch: Batch): void;
  finish(): void;
}

interface Named {
  readonly name: string;
  readonly summary: string;
}

/** A format that is written from the rows of tables, one incident after the other, so that the book may be of any size. */
export interface RowFormat extends Named {
  readonly from: 'rows';
  begin(files: FileSink, options: DataSetOptions): RowSink;
}

/** A format that needs the whole book at once. */
export interface BookFormat extends Named {
  readonly from: 'book';
  /** Name of its schema in schema/, without the ending; a team's own format has none. */
  readonly schema?: string;
  write(kb: KnowledgeBase, files: FileSink): void;
}

export type DataSet = RowFormat | BookFormat;
