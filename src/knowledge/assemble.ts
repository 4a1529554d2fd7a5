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
import { missingReviewsOf } from './missing-reviews.ts';
import { byStart } from './order.ts';
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
}

const notAsked: GitDates = { state: 'not-read', reason: 'The history in git was not asked for.' };

/** Puts all reviews together into the book. The order in which they are handed in changes nothing. */
export function assemble(reviews: readonly Review[], surroundings: Surroundings): KnowledgeBase {
  const {
    settings,
    asOfDay,
    register,
    rules,
    antiPatterns = [],
    metrics,
    runbooks = [],
    guides,
    sources = [],
    gitDates = notAsked,
    similar = searchSimilar(reviews),
  } = surroundings;
  const files = gitDates.state === 'read' ? gitDates.files : {};
  const oldestFirst = [...reviews].sort(byStart);
  const alone = oldestFirst.map((review) => incidentOf(review, settings, asOfDay, files[review.path]));
  const { audience } = surroundings;
  const book = { ...bookOf(settings), ...(audience ? { audience } : {}) };
  const recurrences = recurrencesOf(alone);
  const incidents = together(oldestFirst, alone, repeatersOf(recurrences), {
    book,
    sources,
    similar,
  }).reverse();
  recurrences.reverse();
  const actions = incidents.flatMap((incident) => incident.actions).sort(byUrgency);
  return {
    version: 1,
    asOf: asOfDay,
    book,
    sources,
    incidents,
    actions,
    recurrences,
    chains: chainsOf(
      alone.map(({ id }) => id),
      recurrences,
    ),
    missingReviews: missingReviewsOf(register, reviews, asOfDay, settings),
    history: stateOf(gitDates),
    attention: attentionOf(incidents, actions, recurrences, asOfDay, settings),
    metrics,
    rules,
    antiPatterns,
    guides: guides ? guidesOf(guides, settings.guides ?? '', { book, sources }) : noGuides,
    runbooks: runbooksOf(runbooks, incidents, settings.runbooks, { book, sources }),
    digests: [],
  };
}

/** The book's own come first: their addresses stay as they are when another book joins. */
function slugsByPath(incidents: readonly LoneIncident[]): ReadonlyMap<string, string> {
  const isOwn = ({ source }: LoneIncident) => source === undefined;
  const ordered = [...incidents.filter(isOwn), ...incidents.filter((incident) => !isOwn(incident))];
  const slugs = slugsOf(ordered.map(({ id }) => id));
  return new Map(ordered.map(({ path }, number) => [path, slugs[number] ?? path]));
}

/** Adds to incidents, the oldest first, what their neighbours tell. */
function together(
  reviews: readonly Review[],
  alone: readonly LoneIncident[],
  repeaters: ReadonlyMap<string, readonly string[]>,
  places: Pick<KnowledgeBase, 'book' | 'sources'> & { readonly similar: SimilarSearch },
): Incident[] {
  const slugs = slugsByPath(alone);
  const openActions = new Map(
    reviews.map((review, number) => [review, alone[number]?.actions.filter(({ open }) => open).length ?? 0]),
  );
  const similarTo = (review: Review | undefined): SimilarIncident[] =>
    (review ? places.similar(review) : []).map((match: Match) => ({
      id: match.review.meta.id,
      title: match.review.meta.title,
      reason: match.reason,
      openActions: openActions.get(match.review) ?? 0,
    }));
  return alone.map((incident, number) => {
    const [previous, next] = [alone[number - 1]?.id, alone[number + 1]?.id];
    return {
      ...incident,
      slug: slugs.get(incident.path) ?? incident.id,
      kept: keptAt(incident.path, places),
      similar: similarTo(reviews[number]),
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
