import type { AsOf } from '../clock.ts';
import { readGitDates } from '../io/git-dates.ts';
import type { GitMemory } from '../io/git-memory.ts';
import { metricsFor } from '../knowledge/digest/digest.ts';
import { digestPagesOf } from '../knowledge/digest/digest-pages.ts';
import { adoptedDates, doneDaysIn, joinedDates } from '../knowledge/git-dates.ts';
import { makeAnew, type Recall } from '../knowledge/recall.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import { type MeasureOptions, measure, measureWhenAsked } from '../metrics/engine.ts';
import type { MetricContext, MetricResult } from '../metrics/metric.ts';
import type { MetricReview } from '../metrics/metric-review.ts';
import { packReview } from '../metrics/packed-book.ts';
import { readDocument } from '../review/document.ts';
import { withLazily } from '../review/lazily.ts';
import type { Review } from '../review/types.ts';
import type { World } from '../world.ts';
import type { Checked } from './checked.ts';
import type { KeptNumbers } from './kept-numbers.ts';
import type { Project } from './open-project.ts';

/**
 * The dates that only the history of the reviews knows, of each book from its own repository; undefined without an
 * environment in which git runs.
 */
export async function historyOf(
  { project, reviews, sources }: Checked,
  gitEnv: World['env'] | undefined,
  memory?: GitMemory,
) {
  if (!gitEnv) return undefined;
  const own = reviews.filter(({ source }) => source === undefined);
  const books = [{ name: project.settings.title, dates: await datesOf(project, own, gitEnv, memory) }];
  for (const { project: theirs, found, entries } of sources) {
    if (!theirs) continue;
    const dates = await datesOf(
      theirs,
      entries.map(({ review }) => review),
      gitEnv,
      memory,
    );
    books.push({ name: found.name, dates: adoptedDates(dates, found) });
  }
  return joinedDates(books);
}

function datesOf(
  { contract, settings, root: cwd }: Project,
  reviews: readonly Review[],
  env: World['env'],
  memory: GitMemory | undefined,
) {
  const readActions = (path: string, text: string) =>
    readDocument({ path, text }, contract, { render: false }).body.actions;
  return readGitDates({ cwd, env, folder: settings.reviews, reviews, readActions, memory });
}

/** What the metrics of a checked book are computed with. */
export function metricContext(
  { reviews, register, project: { settings, extensions } }: Checked,
  { ms, day }: AsOf,
  gitDates: Awaited<ReturnType<typeof historyOf>>,
): MetricContext {
  return {
    asOfMs: ms,
    asOfDay: day,
    settings,
    register,
    reviews,
    ownMetrics: extensions.metrics,
    doneByHistory: doneDaysIn(gitDates, reviews),
  };
}

/** What is remembered of earlier measurements: in this process, and from one run to the next. */
export interface Remembered {
  readonly recall: Recall;
  readonly kept?: KeptNumbers | undefined;
}

/**
 * Measures reviews, or gives the numbers again where nothing of what metrics see has changed. Metrics know days and no
 * time of day; those of a team may see anything.
 */
export function measureAgain(
  context: MetricContext,
  options: MeasureOptions,
  name: string,
  { recall, kept }: Remembered,
): readonly MetricResult[] {
  if (kept) return kept.again(`${name} ${JSON.stringify(options)}`, () => measure(context.reviews, context, options));
  if (recall === makeAnew) return measure(context.reviews, context, options);
  const { reviews, asOfDay, settings, register, doneByHistory, ownMetrics = [] } = context;
  const seen = ownMetrics.length > 0 ? reviews : recall.each('facts', [reviews], [], factsInJson);
  const given = [seen, asOfDay, settings, JSON.stringify([register, doneByHistory]), ownMetrics];
  return recall.named(`measure ${name}`, given, () => measureWhenAsked(reviews, context, options));
}

function factsInJson(review: MetricReview): string {
  return JSON.stringify(packReview(review));
}

/** The book with its regular reviews, for which every period is measured by itself. */
export function withDigests(kb: KnowledgeBase, context: MetricContext, remembered: Remembered): KnowledgeBase {
  return withLazily(kb, {
    digests: () =>
      digestPagesOf(kb, ({ from: since, until }, kind) => {
        const metrics = metricsFor[kind];
        if (metrics?.length === 0) return [];
        const options = { filter: { since, until }, ...(metrics ? { metrics } : {}) };
        return measureAgain(context, options, `${kind} ${since}`, remembered);
      }),
  });
}
