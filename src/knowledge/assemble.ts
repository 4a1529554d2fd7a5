import type { MetricResult, RegisterEntry } from '../metrics/metric.ts';
import type { GuideDocuments } from '../review/guides.ts';
import type { RunbookDocument } from '../review/runbook.ts';
import type { Settings } from '../review/settings.ts';
import type { Review } from '../review/types.ts';
import { byUrgency } from './actions.ts';
import { attentionOf } from './attention.ts';
import type { GitDates } from './git-dates.ts';
import { guidesOf, noGuides } from './guides.ts';
import { incidentOf, type LoneIncident } from './incident.ts';
import { lazily, onceAsked } from './lazily.ts';
import { missingReviewsOf } from './missing-reviews.ts';
import { byStart } from './order.ts';
import { makeAnew, type Recall } from './recall.ts';
import { chainsOf, recurrencesOf, repeatersOf } from './recurrence.ts';
import { runbooksOf } from './runbooks.ts';
import { type Match, type SimilarSearch, searchSimilar } from './similarity.ts';
import { slugsOf } from './slugs.ts';
import { keptAt, type SourceBook } from './source-book.ts';
import type { AntiPatternDoc, HistoryState, Incident, KnowledgeBase, RuleDoc, SimilarIncident } from './types.ts';

/** Everything beside the reviews that a book is made from. */
export interface Surroundings {
  readonly settings: Settings;
  /** YYYY-MM-DD: the day as of which ages and deadlines are counted. */
  readonly asOfDay: string;
  readonly register: readonly RegisterEntry[];
  readonly rules: readonly RuleDoc[];
  readonly antiPatterns?: readonly AntiPatternDoc[];
  readonly metrics: readonly MetricResult[];
  /** Searches the reviews that are handed in, where somebody has made it ready already. */
  readonly similar?: SimilarSearch;
  /** Left out where nobody asked for them. */
  readonly runbooks?: readonly RunbookDocument[];
  readonly guides?: GuideDocuments | undefined;
  /** Present where only what is public was handed in. */
  readonly audience?: 'public' | undefined;
  /** Other books whose reviews are among those handed in. */
  readonly sources?: readonly SourceBook[];
  /** Left out where nobody asked for the history. */
  readonly gitDates?: GitDates;
  /** Present where the same book is put together again and again. */
  readonly recall?: Recall;
}

const notAsked: GitDates = { state: 'not-read', reason: 'The history in git was not asked for.' };

/**
 * Puts all reviews together into the book. The order in which they are handed in changes nothing. What is expensive is
 * only worked out when somebody asks for it: who looks at one page waits for no more than it shows.
 */
export function assemble(reviews: readonly Review[], surroundings: Surroundings): KnowledgeBase {
  const {
    settings,
    asOfDay,
    register,
    rules,
    antiPatterns = [],
    runbooks = [],
    guides,
    sources = [],
    gitDates = notAsked,
    similar = searchSimilar(reviews),
    recall = makeAnew,
  } = surroundings;
  const files = gitDates.state === 'read' ? gitDates.files : {};
  const oldestFirst = [...reviews].sort(byStart);
  const alone = oldestFirst.map((review) => recall(incidentOf, review, settings, asOfDay, files[review.path]));
  const { audience } = surroundings;
  const book = { ...bookOf(settings), ...(audience ? { audience } : {}) };
  const recurrences = recurrencesOf(alone);
  const incidents = together(oldestFirst, alone, repeatersOf(recurrences), {
    book,
    sources,
    similar,
    recall,
  }).reverse();
  recurrences.reverse();
  const kb: KnowledgeBase = lazily<KnowledgeBase>({
    version: () => 1,
    asOf: () => asOfDay,
    book: () => book,
    sources: () => sources,
    incidents: () => incidents,
    actions: () => incidents.flatMap((incident) => incident.actions).sort(byUrgency),
    recurrences: () => recurrences,
    chains: () =>
      chainsOf(
        alone.map(({ id }) => id),
        recurrences,
      ),
    missingReviews: () => missingReviewsOf(register, reviews, asOfDay, settings),
    history: () => stateOf(gitDates),
    attention: () => attentionOf(incidents, recurrences, asOfDay, settings),
    metrics: () => surroundings.metrics,
    rules: () => rules,
    antiPatterns: () => antiPatterns,
    guides: () => (guides ? guidesOf(guides, settings.guides ?? '', { book, sources }) : noGuides),
    runbooks: () => runbooksOf(runbooks, incidents, settings.runbooks, { book, sources }),
    digests: () => [],
  });
  return kb;
}

/** The book's own come first: their addresses stay as they are when another book joins. */
function slugsByPath(incidents: readonly LoneIncident[], recall: Recall): ReadonlyMap<string, string> {
  const isOwn = ({ source }: LoneIncident) => source === undefined;
  const ordered = incidents.every(isOwn)
    ? incidents
    : [...incidents.filter(isOwn), ...incidents.filter((incident) => !isOwn(incident))];
  const slugs = recall(
    slugsOf,
    ordered.map(({ id }) => id),
  );
  return new Map(ordered.map(({ path }, number) => [path, slugs[number] ?? path]));
}

/** Adds to incidents, the oldest first, what their neighbours tell. */
function together(
  reviews: readonly Review[],
  alone: readonly LoneIncident[],
  repeaters: ReadonlyMap<string, readonly string[]>,
  places: Pick<KnowledgeBase, 'book' | 'sources'> & { readonly similar: SimilarSearch; readonly recall: Recall },
): Incident[] {
  const slugs = slugsByPath(alone, places.recall);
  const byPath = onceAsked(() => new Map(alone.map((incident) => [incident.path, incident])));
  const similarTo = (review: Review | undefined): SimilarIncident[] =>
    (review ? places.similar(review) : []).map((match: Match) => ({
      id: match.review.meta.id,
      title: match.review.meta.title,
      reason: match.reason,
      openActions:
        byPath()
          .get(match.review.path)
          ?.actions.filter(({ open }) => open).length ?? 0,
    }));
  return alone.map((incident, number): Incident => {
    const similar = onceAsked(() => similarTo(reviews[number]));
    const [previous, next] = [alone[number - 1]?.id, alone[number + 1]?.id];
    return {
      ...incident,
      slug: slugs.get(incident.path) ?? incident.id,
      kept: keptAt(incident.path, places),
      get similar() {
        return similar();
      },
      repeatedBy: repeaters.get(incident.id) ?? [],
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    };
  });
}

function stateOf(dates: GitDates): HistoryState {
  if (dates.state !== 'read') return dates;
  return { state: 'read', ...(dates.unread === undefined ? {} : { unread: dates.unread }) };
}

function bookOf(settings: Settings): KnowledgeBase['book'] {
  const { title, description, url, repository, branch, severities, causes } = settings;
  return {
    title,
    description,
    branch,
    severities,
    causes,
    ...(url === undefined ? {} : { url }),
    ...(repository === undefined ? {} : { repository }),
  };
}
