import { join } from 'node:path';
import type { AsOf } from '../clock.ts';
import { readGitDates } from '../io/git-dates.ts';
import { readReviewText } from '../io/read-text.ts';
import { incidentOf, type LoneIncident } from '../knowledge/incident.ts';
import { readDocument, reviewOf } from '../review/document.ts';
import type { Review } from '../review/types.ts';
import type { World } from '../world.ts';
import { findReviews } from './find-reviews.ts';
import { openProject, type Project } from './open-project.ts';

/** The history in git is asked once for so many reviews, and no more of them are held at a time. */
const batchSize = 1000;

export interface IncidentsRequest {
  readonly cwd: string;
  readonly asOf: AsOf;
  /** The environment in which git runs; without one the history in git is not read. */
  readonly gitEnv?: World['env'];
  readonly onProgress?: (done: number, of: number) => void;
}

/** A book whose incidents are read one after the other, so that its size does not matter. */
export interface IncidentReader {
  readonly project: Project;
  /** The incidents in the order of their paths. */
  incidents(): AsyncGenerator<LoneIncident>;
  /** Files read so far that are no review that can be counted. */
  uncounted(): number;
}

/** Opens a book without checking it. Throws `CannotRun` where it has no reviews' folder or wrong settings. */
export async function openIncidents(request: IncidentsRequest): Promise<IncidentReader> {
  const { cwd, asOf, gitEnv, onProgress } = request;
  const project = await openProject(cwd);
  const { root, settings, contract } = project;
  const { all } = (await findReviews(project, { cwd }))();
  const read = (path: string, text: string) => readDocument({ path, text }, contract, { render: false });
  let uncounted = 0;

  async function reviewsOf(paths: readonly string[], before: number): Promise<Review[]> {
    const reviews: Review[] = [];
    for (const [index, path] of paths.entries()) {
      const review = reviewOf(read(path, await readReviewText(join(root, path), path)));
      if (review) reviews.push(review);
      else uncounted += 1;
      onProgress?.(before + index + 1, all.length);
    }
    return reviews;
  }

  const historyOf = async (reviews: readonly Review[]) => {
    if (!gitEnv) return {};
    const readActions = (path: string, text: string) => read(path, text).body.actions;
    const dates = await readGitDates({ cwd: root, env: gitEnv, folder: settings.reviews, reviews, readActions });
    return dates.state === 'read' ? dates.files : {};
  };

  return {
    project,
    async *incidents() {
      for (let start = 0; start < all.length; start += batchSize) {
        const reviews = await reviewsOf(all.slice(start, start + batchSize), start);
        const history = await historyOf(reviews);
        for (const review of reviews) yield incidentOf(review, settings, asOf.day, history[review.path]);
      }
    },
    uncounted: () => uncounted,
  };
}
