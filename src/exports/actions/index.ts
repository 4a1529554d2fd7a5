import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { ActionPrinter } from './printer.ts';
import { table } from './table.ts';

/** All ways to print actions, the default first. */
export const actionPrinters: readonly ActionPrinter[] = [table, json, csv, markdown];
