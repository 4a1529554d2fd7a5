import { coloursFor } from '../../colour.ts';
import type { KnowledgeBase } from '../../knowledge/types.ts';
import { json as actionsAsJson } from '../actions/json.ts';
import { incidentAsLine, incidentsAsJson } from '../incidents/json.ts';
import { json as metricsAsJson } from '../metrics/json.ts';
import type { BookFormat, FileSink } from './data-set.ts';

const plain = coloursFor({ write: () => {} }, { NO_COLOR: '1' });

/** What front matter says of every incident. */
export const json: BookFormat = {
  name: 'json',
  summary: 'incidents.json: facts, times and impact of every incident',
  from: 'book',
  schema: 'incidents',
  write: (kb, files) => writeAll(files, 'incidents.json', [incidentsAsJson(kb)]),
};

/** Everything that was read out of every review, an incident a line. */
export const reviews: BookFormat = {
  name: 'reviews',
  summary: 'reviews.jsonl: everything read out of every review, one incident a line',
  from: 'book',
  schema: 'incident',
  write: (kb, files) => writeAll(files, 'reviews.jsonl', lines(kb)),
};

/** All actions with their states. */
export const actions: BookFormat = {
  name: 'actions',
  summary: 'actions.json: every action with its state, age and horizon',
  from: 'book',
  schema: 'actions',
  write(kb, files) {
    const list = { asOf: kb.asOf, actions: kb.actions, of: kb.actions.length, incidents: kb.incidents };
    writeAll(files, 'actions.json', [actionsAsJson.print(list, plain, undefined)]);
  },
};

/** All numbers. */
export const metrics: BookFormat = {
  name: 'metrics',
  summary: 'metrics.json: every number with its interval, coverage and definition',
  from: 'book',
  schema: 'metrics',
  write: (kb, files) =>
    writeAll(files, 'metrics.json', [metricsAsJson.print({ asOf: kb.asOf, metrics: kb.metrics }, plain)]),
};

function* lines({ incidents }: KnowledgeBase): Generator<string> {
  for (const incident of incidents) yield incidentAsLine(incident);
}

function writeAll(files: FileSink, name: string, pieces: Iterable<string>): void {
  const file = files.open(name);
  for (const piece of pieces) file.write(piece);
  file.close();
}
