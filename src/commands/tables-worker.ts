/** Writes tables in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { type TablesOrder, writeTables } from './write-tables.ts';

parentPort?.postMessage(await writeTables(workerData as TablesOrder));
