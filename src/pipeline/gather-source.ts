import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { readDataSet } from '../io/data-set.ts';
import { discoverReviews } from '../io/discover.ts';
import type { FoundSource } from '../io/sources.ts';
import type { RegisterEntry, SourceBook } from '../knowledge/types.ts';
import { adoptedPath } from '../review/adopt.ts';
import { fileStart } from '../review/place.ts';
import type { Problem } from '../review/problem.ts';
import type { CreateRenderer } from '../review/renderer.ts';
import type { BookEntry } from '../rules/rule.ts';
import { openSource, type Project } from './open-project.ts';
import { readRegisterOf } from './read-register-of.ts';
import { type StudyRequest, studyReviews } from './study-reviews.ts';

/** Another book as it was read: under its own ids and paths, before its reviews become part of this one. */
export interface GatheredSource {
  readonly found: FoundSource;
  readonly book: SourceBook;
  /** Absent of a data set. */
  readonly project?: Project;
  readonly entries: readonly BookEntry[];
  readonly register: readonly RegisterEntry[];
  /** What could not be read, and is thus in no list and no number; with the paths of this book. */
  readonly problems: readonly Problem[];
}

export interface GatherRequest extends Pick<StudyRequest, 'onProgress' | 'memory'> {
  readonly render?: CreateRenderer | false;
}

/** Reads another book, by its own template. Throws {@link CannotRun} where its configuration or its data cannot be read. */
export async function gatherSource(found: FoundSource, ours: Project, request: GatherRequest): Promise<GatheredSource> {
  const { path, at, kind } = found;
  if (kind === 'data-set') {
    const { asOf, reviews } = await readDataSet(at, path);
    const entries = reviews.map((review) => ({
      ...{ id: review.meta.id, path: review.path, review },
      ...{ places: {}, links: [], anchors: [] },
    }));
    return { found, book: bookOf(found, asOf), entries, register: [], problems: [] };
  }
  const project = await openSource(at, path, ours);
  const { contract, settings } = project;
  const paths = await discoverReviews(at, settings.reviews);
  if (!paths)
    throw new CannotRun(
      `No folder \`${settings.reviews}\` in ${path}, expected the reviews of a source in ${join(at, settings.reviews)}`,
    );
  const { render = false, onProgress } = request;
  const { studies } = await studyReviews(paths, { root: at, input: { contract, settings, render }, onProgress });
  const register = await readRegisterOf(project);
  const unread = studies.flatMap(({ entry, path: file, problems }) => (entry ? [] : [unreadable(file, problems[0])]));
  return {
    found,
    project,
    book: bookOf(found, undefined, project),
    entries: studies.flatMap(({ entry }) => entry ?? []),
    register: register.entries,
    problems: [...unread, ...register.problems].map((problem) => ({
      ...problem,
      path: adoptedPath(problem.path, found),
      severity: 'warning',
    })),
  };
}

/** Only that it is missing here is this book's business; what is wrong with it is told where it is kept. */
function unreadable(path: string, first: Problem | undefined): Problem {
  return {
    path,
    ...fileStart,
    ...(first ? placeOf(first) : {}),
    rule: 'sources-are-readable',
    severity: 'warning',
    message: `Unexpected review that cannot be counted${first ? ` (${first.message})` : ''}, expected one whose own book can read it`,
  };
}

function placeOf({ line, column, endLine, endColumn }: Problem) {
  return { line, column, endLine, endColumn };
}

function bookOf(
  { path, kind, name, namespace, setting }: FoundSource,
  asOf: string | undefined,
  project?: Project,
): SourceBook {
  const { settings } = project ?? {};
  const repository = setting.repository ?? settings?.repository;
  const url = setting.url ?? settings?.url;
  return {
    path,
    kind,
    name,
    branch: setting.branch ?? settings?.branch ?? 'main',
    runbooks: adoptedPath(settings?.runbooks ?? 'runbooks', { path }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(repository === undefined ? {} : { repository }),
    ...(url === undefined ? {} : { url }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
