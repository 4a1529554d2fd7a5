/** Every kind of output that readers outside may get: a leak is planted in each, and has to be found. */

import { dataSets } from '../../../src/exports/data-sets/index.ts';

/** A kind of file of a site, and the addresses that are of it. */
export interface SiteKind {
  readonly what: string;
  readonly address: RegExp;
}

export const siteKinds: readonly SiteKind[] = [
  { what: 'page', address: /^incidents\/[^/]+\/index\.html$/ },
  { what: 'page of the team’s own', address: /^own-page\/index\.html$/ },
  { what: 'drill', address: /^drills\/[^/]+\/index\.html$/ },
  { what: 'digest', address: /^digests\/[^/]+\/index\.html$/ },
  { what: 'Markdown', address: /^incidents\/[^/]+\/index\.md$/ },
  { what: 'JSON of an incident', address: /^incidents\/[^/]+\/index\.json$/ },
  { what: 'JSON of all', address: /^data\/incidents\.json$/ },
  { what: 'JSON Lines', address: /^data\/reviews\.jsonl$/ },
  { what: 'CSV', address: /^data\/csv\/incidents\.csv$/ },
  { what: 'SQLite', address: /^data\/incidents\.sqlite$/ },
  { what: 'Parquet', address: /^data\/parquet\/incidents\.parquet$/ },
  { what: 'Atom', address: /^feeds\/[^/]+\.xml$/ },
  { what: 'JSON Feed', address: /^feeds\/[^/]+\.json$/ },
  { what: 'calendar', address: /^calendar\.ics$/ },
  { what: 'llms.txt', address: /^llms\.txt$/ },
  { what: 'search index', address: /\.pf_fragment$/ },
];

/** The formats of `export`, the last of them a team's own. */
export const exportKinds: readonly string[] = [...dataSets.map(({ name }) => name), 'own'];

/** A command line that prints what reviews hold. */
export const printedKinds: readonly (readonly string[])[] = [
  ...['table', 'json', 'csv', 'md'].map((format) => ['actions', '--format', format]),
  ...['table', 'json', 'csv', 'md'].map((format) => ['metrics', '--by', 'system', '--format', format]),
  ...['md', 'html', 'mail', 'slack', 'teams', 'json'].map((format) => [
    ...['digest', '--period', 'month', '--of', '2026-03', '--format', format],
  ]),
  ...['table', 'json', 'csv'].map((format) => ['query', 'SELECT title FROM incidents', '--format', format]),
];
