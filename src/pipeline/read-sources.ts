/** The other books that stand in this one: read, adopted, and held against each other's ids. */
import { CannotRun } from '../cannot-run.ts';
import { configName } from '../io/config.ts';
import { findSources, type MissingSource } from '../io/sources.ts';
import type { RegisterEntry } from '../knowledge/types.ts';
import { adopt, adoptedId } from '../review/adopt.ts';
import type { Problem } from '../review/problem.ts';
import type { Settings } from '../review/settings.ts';
import type { BookEntry } from '../rules/rule.ts';
import { type GatheredSource, type GatherRequest, gatherSource } from './gather-source.ts';
import type { Project } from './open-project.ts';

/** What the sources bring into a book. */
export interface ReadSources {
  readonly gathered: readonly GatheredSource[];
  /** Their reviews as they stand in this book. */
  readonly entries: readonly BookEntry[];
  readonly register: readonly RegisterEntry[];
  readonly problems: readonly Problem[];
  /** Whether an id may be that of an incident in a source that is not there. */
  readonly mayExist: (id: string) => boolean;
}

export interface SourcesRequest extends GatherRequest {
  /** Whether a source that is not there ends it all: numbers over some teams would be taken for numbers over all. */
  readonly everySource: boolean;
}

/**
 * Reads all sources of a book whose own reviews are `own`. Throws {@link CannotRun} where one cannot be read, and where
 * two incidents have the same id.
 */
export async function readSources(
  project: Project,
  own: readonly BookEntry[],
  request: SourcesRequest,
): Promise<ReadSources> {
  const { found, missing } = await findSources(project.root, project.settings);
  const [first] = missing;
  if (first && request.everySource)
    throw new CannotRun(`${configName}:${first.place.line}:${first.place.column}: ${first.message}`);
  const mayExist = (id: string) =>
    missing.some(({ namespace }) => namespace === undefined || id.startsWith(`${namespace}/`));
  const problems = missing.map(problemOf);
  if (found.length === 0) return { gathered: [], entries: [], register: [], problems, mayExist };
  const gathered: GatheredSource[] = [];
  for (const source of found) gathered.push(await gatherSource(source, project, request));
  const ids = [
    ...own.map(({ id }) => id),
    ...gathered.flatMap(({ found: home, entries }) => entries.map(({ review }) => adoptedId(review.meta.id, home))),
  ];
  const known = new Set(ids);
  const entries = gathered.flatMap(({ found: home, entries: theirs }) =>
    theirs.map((entry) => {
      const review = adopt(entry.review, home, (id) => known.has(id));
      return { ...entry, id: review.meta.id, path: review.path, review };
    }),
  );
  refuseClashes(own, entries);
  return {
    gathered,
    entries,
    register: gathered.flatMap(({ found: home, register }) =>
      register.map((entry) => ({ ...entry, id: adoptedId(entry.id, home) })),
    ),
    problems: [...problems, ...gathered.flatMap(({ problems }) => problems)],
    mayExist,
  };
}

const MOST_CLASHES = 10;

/** Two incidents of one id would hide each other, and each number would count one for the other. */
function refuseClashes(own: readonly BookEntry[], adopted: readonly BookEntry[]): void {
  // Addresses are in lower case, so ids that differ only in case clash too.
  const first = new Map(own.map(({ id, path }) => [id.toLowerCase(), path]));
  const clashes: string[] = [];
  for (const { id, path } of adopted) {
    const key = id.toLowerCase();
    const other = first.get(key);
    if (other) clashes.push(`  ${id}: ${other} and ${path}`);
    else first.set(key, path);
  }
  if (clashes.length === 0) return;
  const more = clashes.length > MOST_CLASHES ? [`  and ${clashes.length - MOST_CLASHES} more`] : [];
  throw new CannotRun(
    [
      `Unexpected ids that two incidents have, expected each once in all books together:`,
      ...clashes.slice(0, MOST_CLASHES),
      ...more,
      `Give sources a namespace in ${configName}, for instance:`,
      '  sources:',
      '    - path: ../payments',
      '      namespace: payments',
    ].join('\n'),
  );
}

function problemOf({ place, message }: MissingSource): Problem {
  return { path: configName, ...place, rule: 'sources-are-there', severity: 'warning', message };
}

/** Every category of causes that one of the books knows; where several explain it, the book's own words count. */
export function allCauses({ causes }: Settings, gathered: readonly GatheredSource[]): Settings['causes'] {
  return Object.assign({}, ...gathered.map(({ project }) => project?.settings.causes), causes);
}
