import { asOf } from '../clock.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import type { MetricContext } from '../metrics/metric.ts';
import type { Project } from '../pipeline/open-project.ts';
import { assembleBook } from '../pipeline.ts';
import type { Problem } from '../review/problem.ts';
import type { Review } from '../review/types.ts';

/** How a book is loaded. */
export interface LoadOptions {
  /** The day as of which everything is computed, YYYY-MM-DD; now without it. */
  readonly asOf?: string;
  /** The environment in which git runs, such as `process.env`; without one the history of the files is not asked. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether the code that the book's configuration names may run; not by default. */
  readonly extend?: boolean;
  /** Whether the HTML of reviews, runbooks and digests is wanted too; not by default. */
  readonly render?: boolean;
}

/** A book as it stands on disk: checked, measured and put together. */
export interface LoadedBook {
  readonly project: Project;
  /** Everything that the rules found, by path and line. */
  readonly problems: readonly Problem[];
  /** All reviews that can be counted. */
  readonly reviews: readonly Review[];
  /** All that the site, the feeds and the exports show. */
  readonly knowledge: KnowledgeBase;
  /** What `measure` is handed to measure a part of the book: `measure(reviews, context, { filter })`. */
  readonly context: MetricContext;
}

/**
 * Checks, measures and puts together the book in or above a folder, and writes nothing. Throws `CannotRun` where there
 * is no book, or where its configuration, its template or one of its sources cannot be read.
 */
export async function load(folder: string, options: LoadOptions = {}): Promise<LoadedBook> {
  const { env, extend = false, render = false } = options;
  const { checked, kb, context } = await assembleBook({
    cwd: folder,
    asOf: asOf(options.asOf, Date.now()),
    extend,
    render,
    ...(env ? { gitEnv: env } : {}),
  });
  return { project: checked.project, problems: checked.problems, reviews: checked.reviews, knowledge: kb, context };
}
