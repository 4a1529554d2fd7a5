import type { MetricResult } from '../../metrics/metric.ts';
import type { LessonKind } from '../../review/types.ts';
import type { ActionState, Attention, KnowledgeBase, MissingReview, Recurrence } from '../types.ts';
import { countsOf, type Pattern, patternsOf, type SeverityCount } from './patterns.ts';
import { type Period, periodBefore } from './period.ts';
import { actionsDoneIn, type DigestIncident, digestIncident, incidentsIn } from './period-incidents.ts';
import { type RunbookNote, runbookNotes, type TrainingLesson, trainingCases, trainingLessons } from './training.ts';

/** A number of the period beside the same number of the period before. */
export interface NumberPair {
  readonly now: MetricResult;
  readonly before: MetricResult | undefined;
}

/** What one of the runbook's regular reviews has to look at. Lists that its cadence does not ask for are empty. */
export interface Digest {
  readonly asOf: string;
  readonly title: string;
  /** Public address of the book, for links; absent where the settings have none. */
  readonly url?: string;
  readonly period: Period;
  readonly before: Period;
  /** Incidents of the period, drills and near misses too, in the order in which they began. */
  readonly incidents: readonly DigestIncident[];
  readonly counts: readonly SeverityCount[];
  /** As of the day of the digest, whatever the period. */
  readonly attention: Attention;
  readonly missingReviews: readonly MissingReview[];
  /** Actions that were completed in the period. */
  readonly completed: readonly ActionState[];
  /** Incidents of the period that repeat an earlier one. */
  readonly recurrences: readonly Recurrence[];
  readonly patterns: readonly Pattern[];
  readonly numbers: readonly NumberPair[];
  readonly runbooks: readonly RunbookNote[];
  readonly lessons: Readonly<Record<LessonKind, readonly TrainingLesson[]>>;
  /** Incidents worth replaying in a drill. */
  readonly cases: readonly DigestIncident[];
}

const monthly = ['time-to-detect', 'time-to-acknowledge', 'time-to-contain', 'time-to-resolve', 'recurrence-rate'];
const effectiveness = [
  'review-completion-rate',
  'time-to-review',
  'action-implementation-rate',
  'action-closing-time',
  'recurrence-rate',
  'process-adherence',
  'phase-performance',
  'runbook-effectiveness',
];

/** The metrics that each cadence looks at, by id; undefined stands for all. */
export const metricsFor: Readonly<Record<Period['kind'], readonly string[] | undefined>> = {
  week: [],
  month: monthly,
  quarter: [...effectiveness, ...monthly.filter((id) => !effectiveness.includes(id))],
  year: undefined,
};

/**
 * The digest of a period: a week's incidents and what is overdue; a month's trends and patterns; a quarter's process
 * effectiveness; a year with its lessons for training. `now` and `then` are the numbers of the period and of the one before.
 */
export function digestOf(
  kb: KnowledgeBase,
  period: Period,
  now: readonly MetricResult[],
  then: readonly MetricResult[],
): Digest {
  const before = periodBefore(period);
  const incidents = incidentsIn(kb, period);
  const earlier = incidentsIn(kb, before);
  const ids = new Set(incidents.map(({ id }) => id));
  const longer = period.kind !== 'week';
  const toLearn = period.kind === 'quarter' || period.kind === 'year';
  return {
    asOf: kb.asOf,
    title: kb.book.title,
    ...(kb.book.url === undefined ? {} : { url: kb.book.url }),
    period,
    before,
    incidents: incidents.map(digestIncident),
    counts: countsOf(incidents, earlier, kb.book.severities),
    attention: kb.attention,
    missingReviews: kb.missingReviews.filter(({ days }) => days === undefined || days > 0),
    completed: actionsDoneIn(kb, period),
    recurrences: kb.recurrences.filter(({ id }) => ids.has(id)),
    patterns: longer ? patternsOf(incidents, earlier) : [],
    numbers: now.map((result) => ({ now: result, before: then.find(({ id }) => id === result.id) })),
    runbooks: toLearn ? runbookNotes(incidents) : [],
    lessons: period.kind === 'year' ? trainingLessons(incidents) : { Technical: [], Process: [], Team: [] },
    cases: period.kind === 'year' ? trainingCases(incidents, kb.book.severities).map(digestIncident) : [],
  };
}
