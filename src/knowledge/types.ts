/** The knowledge base: everything the site, the feeds and the exports show. Plain data, complete, in reading order. */
import type { MetricResult } from '../metrics/metric.ts';
import type { Severity } from '../review/problem.ts';
import type { Action, PhaseName, Review, Span, TimeValue } from '../review/types.ts';

export type Rating = 'SIGNIFICANT_DELAY' | 'MINOR_DELAY' | 'ON_TIME' | 'FASTER_THAN_PLANNED';

/** A phase of the response: planned against actual. */
export interface PhaseResult {
  readonly phase: PhaseName;
  readonly plannedMinutes?: number;
  /** Absent where a milestone is unknown. */
  readonly actual?: Span;
  /** Absent where either side is. */
  readonly rating?: Rating;
  /** Where the actual duration comes from. */
  readonly source: 'timeline' | 'table';
}

export type Horizon = 'immediate' | 'short' | 'medium' | 'long' | 'later';

/** An action as of the day of the build. */
export interface ActionState extends Action {
  readonly incidentId: string;
  readonly incidentTitle: string;
  readonly severity: string;
  readonly open: boolean;
  /** Days past its target date while open; 0 or less where it is not overdue; absent without a target date. */
  readonly overdueDays?: number;
  /** Days since the review was held (or since the incident ended), to completion or to now. */
  readonly ageDays?: number;
  readonly horizon?: Horizon;
}

export interface SimilarIncident {
  readonly id: string;
  readonly title: string;
  /** Why, in words: "same system, same cause; both name connection pool". */
  readonly reason: string;
  readonly openActions: number;
}

/** A review with everything that follows from it and from its neighbours. */
export interface Incident extends Review {
  readonly id: string;
  /** Address segment of its page: the id in lower case. */
  readonly slug: string;
  readonly started?: TimeValue;
  readonly detectAfter?: Span;
  readonly respondAfter?: Span;
  readonly containAfter?: Span;
  readonly resolveAfter?: Span;
  readonly phases: readonly PhaseResult[];
  readonly actions: readonly ActionState[];
  readonly similar: readonly SimilarIncident[];
  /** Ids of later incidents that repeat this one. */
  readonly repeatedBy: readonly string[];
  readonly waived: readonly { readonly rule: string; readonly reason: string }[];
  /** Last day by which the review should be held, YYYY-MM-DD; absent where the end of the incident is unknown. */
  readonly reviewDue?: string;
  readonly previous?: string;
  readonly next?: string;
}

export interface RuleDoc {
  readonly name: string;
  readonly group: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly good: string;
  readonly bad: string;
}

/** What needs a human, the most pressing first in each list. */
export interface Attention {
  readonly reviewsOverdue: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: string;
    readonly due: string;
    readonly days: number;
  }[];
  readonly actionsOverdue: readonly ActionState[];
  readonly recurrences: readonly {
    readonly id: string;
    readonly title: string;
    readonly of: string;
    readonly ofTitle: string;
    readonly openActions: number;
  }[];
  readonly followUps: readonly {
    readonly id: string;
    readonly title: string;
    readonly on: string;
    readonly days: number;
  }[];
}

export interface KnowledgeBase {
  readonly version: 1;
  /** YYYY-MM-DD: the day as of which ages and deadlines are counted. */
  readonly asOf: string;
  readonly book: {
    readonly title: string;
    readonly description: string;
    readonly url?: string;
    readonly repository?: string;
    readonly branch: string;
    readonly severities: readonly string[];
    readonly causes: Readonly<Record<string, string>>;
  };
  /** Newest first. */
  readonly incidents: readonly Incident[];
  /** Open before closed; overdue first, the longest overdue at the top. */
  readonly actions: readonly ActionState[];
  readonly attention: Attention;
  readonly metrics: readonly MetricResult[];
  readonly rules: readonly RuleDoc[];
}
