import { recordsOf } from './action-record.ts';
import type { ActionPrinter } from './printer.ts';

/** JSON, in the shape of schema/actions.schema.json. */
export const json: ActionPrinter = {
  name: 'json',
  summary: 'for programs, see schema/actions.schema.json',
  print: (list) =>
    `${JSON.stringify({ version: 1, asOf: list.asOf, of: list.of, actions: recordsOf(list) }, null, 2)}\n`,
};
