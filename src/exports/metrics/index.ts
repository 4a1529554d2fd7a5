import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Printer } from './printer.ts';
import { table } from './table.ts';

/** All ways to print numbers, the default first. */
export const printers: readonly Printer[] = [table, json, csv, markdown];
