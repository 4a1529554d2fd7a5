import { toCsv } from '../csv.ts';
import { type recordOf, recordsOf } from './action-record.ts';
import type { ActionPrinter } from './printer.ts';

type Field = keyof ReturnType<typeof recordOf>;

const fields: readonly Field[] = [
  'id',
  'incident',
  'incident_title',
  'severity',
  'action',
  'type',
  'owner',
  'priority',
  'target',
  'status',
  'status_note',
  'open',
  'overdue_days',
  'age_days',
  'horizon',
  'completed',
  'completed_from',
  'success_criteria',
  'ticket',
  'path',
  'line',
];

/** CSV, a row for each action. */
export const csv: ActionPrinter = {
  name: 'csv',
  summary: 'for spreadsheets',
  print: (list) => toCsv([fields, ...recordsOf(list).map((record) => fields.map((field) => record[field]))]),
};
