import type { AsOf } from '../clock.ts';
import { readGitDates } from '../io/git-dates.ts';
import { metricsFor } from '../knowledge/digest/digest.ts';
import { digestPagesOf } from '../knowledge/digest/digest-pages.ts';
import { adoptedDates, doneDaysIn, joinedDates } from '../knowledge/git-dates.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import { measure } from '../metrics/engine.ts';
import type { MetricContext } from '../metrics/metric.ts';
import { readDocument } from '../review/document.ts';
import type { Review } from '../review/types.ts';
import type { World } from '../world.ts';
import type { Checked } from './checked.ts';
import type { Project } from './open-project.ts';

/**
 * The dates that only the history of the reviews knows, of each book from its own repository; undefined without an
 * environment in which git runs.
 */
export async function historyOf({ project, reviews, sources }: Checked, gitEnv: World['env'] | undefined) {
  if (!gitEnv) return undefined;
  const own = reviews.filter(({ source }) => source === undefined);
  const books = [{ name: project.settings.title, dates: await datesOf(project, own, gitEnv) }];
  for (const { project: theirs, found, entries } of sources) {
    if (!theirs) continue;
    const dates = await datesOf(
      theirs,
      entries.map(({ review }) => review),
      gitEnv,
    );
    books.push({ name: found.name, dates: adoptedDates(dates, found) });
  }
  return joinedDates(books);
}

function datesOf({ contract, settings, root: cwd }: Project, reviews: readonly Review[], env: World['env']) {
  const readActions = (path: string, text: string) =>
    readDocument({ path, text }, contract, { render: false }).body.actions;
  return readGitDates({ cwd, env, folder: settings.reviews, reviews, readActions });
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
    doneByHistory: doneDaysIn(gitDates),
  };
}

/** The book with its regular reviews, for which every period is measured by itself. */
export function withDigests(kb: KnowledgeBase, context: MetricContext): KnowledgeBase {
  const digests = digestPagesOf(kb, ({ from: since, until }, kind) => {
    const metrics = metricsFor[kind];
    if (metrics?.length === 0) return [];
    return measure(context.reviews, context, { filter: { since, until }, ...(metrics ? { metrics } : {}) });
  });
  return { ...kb, digests };
}
