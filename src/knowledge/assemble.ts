import type { MetricResult, RegisterEntry } from '../metrics/metric.ts';
import type { GuideDocuments } from '../review/guides.ts';
import { lazily } from '../review/lazily.ts';
import type { RunbookDocument } from '../review/runbook.ts';
import type { Settings } from '../review/settings.ts';
import type { Review } from '../review/types.ts';
import { byUrgency } from './actions.ts';
import { amongOthers } from './among-others.ts';
import { attentionOf } from './attention.ts';
import type { GitDates } from './git-dates.ts';
import { guidesOf, noGuides } from './guides.ts';
import { incidentOf } from './incident.ts';
import { missingReviewsOf } from './missing-reviews.ts';
import { oldestFirst } from './order.ts';
import { makeAnew, type Recall } from './recall.ts';
import { chainsOf, recurrencesOf } from './recurrence.ts';
import { runbooksOf } from './runbooks.ts';
import { type SimilarSearch, searchSimilar } from './similarity.ts';
import type { SourceBook } from './source-book.ts';
import type { AntiPatternDoc, HistoryState, KnowledgeBase, RuleDoc } from './types.ts';

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
  const ordered = oldestFirst(reviews, recall);
  const histories = recall.each('histories', [ordered], [files], ({ path }) => files[path]);
  const alone = recall.each('incidents alone', [ordered, histories], [settings, asOfDay], (review, at) =>
    incidentOf(review, settings, asOfDay, histories[at]),
  );
  const { audience } = surroundings;
  const book = { ...bookOf(settings), ...(audience ? { audience } : {}) };
  const inOrder = recurrencesOf(alone, recall);
  const incidents = amongOthers(ordered, alone, { book, sources, recurrences: inOrder, similar, recall }).toReversed();
  const recurrences = inOrder.toReversed();
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
