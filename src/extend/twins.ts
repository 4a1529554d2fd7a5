import { metricsOf } from '../metrics/index.ts';
import { rules } from '../rules/index.ts';
import { wrong } from './demand.ts';

/** Names that formats of `export` and the files beside them have. */
export const exportNames: readonly string[] = [
  ...['json', 'reviews', 'actions', 'metrics', 'csv', 'sqlite', 'parquet'],
  ...['incidents', 'columns', 'export', 'schema'],
];

/** Names of pages, and those at the root of a site, which pages and the files beside them have. */
export const pageNames: readonly string[] = [
  ...['incidents', 'actions', 'metrics', 'lessons', 'browse', 'causes', 'factors', 'systems', 'teams', 'tags', 'years'],
  ...['runbooks', 'digests', 'drills', 'query', 'data', 'rules', 'guides', 'assets', 'feeds', 'images', 'pagefind'],
  ...['causes', 'factors', 'systems', 'teams', 'tags', 'years'].map((name) => `${name}-value`),
  ...['home', 'incident', 'actions-of-year', 'runbook', 'digest', 'drill', 'rule', 'guide', 'not-found'],
];

interface Named {
  readonly path: string;
  readonly name: string;
  readonly what: 'rule' | 'metric' | 'page' | 'export';
}

/** Refuses a name that two have, or that one of ours has. Throws `CannotRun`. */
export function refuseTwins(named: readonly Named[]): void {
  const ours: readonly (readonly [Named['what'], readonly string[]])[] = [
    ['rule', rules.map(({ name }) => name)],
    ['metric', metricsOf([]).map(({ id }) => id)],
    ['page', pageNames],
    ['export', exportNames],
  ];
  const first = new Map(ours.flatMap(([what, names]) => names.map((name) => [`${what} ${name}`, 'Incidentbook'])));
  for (const { path, name, what } of named) {
    const other = first.get(`${what} ${name}`);
    if (other) throw wrong(path, `Unexpected ${what} \`${name}\`, which ${other} has too; expected a name of its own`);
    first.set(`${what} ${name}`, path);
  }
}
