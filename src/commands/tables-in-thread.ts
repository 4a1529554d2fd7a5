import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../io/package-root.ts';
import { type TableFiles, type TablesOrder, writeTables } from './write-tables.ts';

/** Tables that are being written while something else is done. */
export interface TablesBegun {
  /** To be asked once. Throws what the disk throws. */
  written(): Promise<TableFiles>;
  /** Ends whatever still writes. */
  stop(): Promise<void>;
}

const tablesWorker = join(packageRoot(), 'dist/src/commands/tables-worker.js');

/**
 * Begins to write tables in a thread of its own. What it does not deliver, because it died or the disk was full, is written by
 * whoever asks, into a folder of its own: so the result, or what is wrong, is always the same.
 * @param program path of what the thread runs
 */
export function tablesInThread(order: TablesOrder, program = tablesWorker): TablesBegun {
  const worker = new Worker(program, { workerData: { ...order, folder: join(order.folder, 'thread') } });
  const delivered = new Promise<TableFiles | undefined>((resolve) => {
    worker.on('message', resolve);
    worker.on('error', () => resolve(undefined));
    worker.on('exit', () => resolve(undefined));
  });
  return {
    written: async () => (await delivered) ?? writeTables({ ...order, folder: join(order.folder, 'here') }),
    stop: async () => void (await worker.terminate()),
  };
}

/** The same in this thread, when it is asked for. */
export function tablesHere(order: TablesOrder): TablesBegun {
  return { written: () => writeTables(order), stop: async () => undefined };
}
