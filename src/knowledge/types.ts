/** The knowledge base: everything the site, the feeds and the exports show. Plain data, complete, in reading order. */
import type { MetricResult } from '../metrics/metric.ts';
import type { Action, Block, PhaseName, Review, Section, Span, TimeValue } from '../review/types.ts';
import type { Block as DigestBlock } from './digest/block.ts';
import type { Period } from './digest/period.ts';
import type { AntiPatternDoc, RuleDoc } from './rule-doc.ts';
import type { KeptAt, SourceBook } from './source-book.ts';

export type { RegisterEntry } from '../metrics/metric.ts';
export type { Block as DigestBlock } from './digest/block.ts';
export type { AntiPatternDoc, RuleDoc } from './rule-doc.ts';
export type { SourceBook } from './source-book.ts';

export type Rating = 'SIGNIFICANT_DELAY' | 'MINOR_DELAY' | 'ON_TIME' | 'FASTER_THAN_PLANNED';

/** A calendar day (YYYY-MM-DD) and who says so: the review itself, or the history of its file in git. */
export interface Dated {
  readonly day: string;
  readonly from: 'file' | 'git';
}

/** A phase of the response: planned against actual. */
export interface PhaseResult {
  readonly phase: PhaseName;
  readonly plannedMinutes?: number;
  /** Where the plan comes from: the front matter, the Phases table or the settings. */
  readonly plannedFrom?: 'review' | 'table' | 'settings';
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
  /** Days since the review was held (or since the incident ended), to completion or to now; absent where an end is unknown. */
  readonly ageDays?: number;
  /** Time from the review's date (or the end of the incident) to the target date, in the runbook's classes. */
  readonly horizon?: Horizon;
  /** Day of completion; `from git` where the table does not say and the history of the file does. */
  readonly completedOn?: Dated;
}

export interface SimilarIncident {
  readonly id: string;
  readonly title: string;
  /** Why, in words: "same system, same cause; both name connection pool". */
  readonly reason: string;
  readonly openActions: number;
}

/** What is known about the actions of an earlier incident at the moment when a later one repeated it. */
export interface Recurrence {
  /** The later incident, which declares `recurrence_of`. */
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  /** The earlier incident. */
  readonly of: string;
  readonly ofTitle: string;
  /** Ids of the earlier incident's actions that were not done when it happened again. */
  readonly openThen: readonly string[];
  /** Actions that were done or dropped before. */
  readonly closedThen: number;
  /** Actions of which nobody knows whether they were: closed today, on no known day. */
  readonly unknownThen: number;
  /** Actions that were only decided afterwards, because the earlier review was held later. */
  readonly notYetThen: number;
  /** Ids of the earlier incident's actions that are open today. */
  readonly openNow: readonly string[];
}

/** A change of a review's file. */
export interface Change {
  readonly commit: string;
  /** YYYY-MM-DD, in the zone of whoever made it. */
  readonly day: string;
  readonly subject: string;
}

/** An incident of the register without a review. */
export interface MissingReview {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  /** Time value as the register has it. */
  readonly started: string;
  /** Last day by which the review should be held, counted from the start since the register knows no end; absent without a start. */
  readonly due?: string;
  /** Days past that day; 0 or less where it is not due yet. */
  readonly days?: number;
}

/** What the history in git could tell: read (`unread`: of which sources not, and why), or the reason in words why it was not. */
export type HistoryState =
  | { readonly state: 'read'; readonly unread?: string }
  | { readonly state: 'not-read'; readonly reason: string };

/** A review with everything that follows from it and from its neighbours. */
export interface Incident extends Review {
  readonly id: string;
  /** Address segment of its page: the id in lower case. */
  readonly slug: string;
  /** Where its file is kept: in the repository of this book, or of the one it comes from. */
  readonly kept: KeptAt;
  readonly started?: TimeValue;
  /** From start to detection. */
  readonly detectAfter?: Span;
  /** From detection to response. */
  readonly respondAfter?: Span;
  /** From start to containment. */
  readonly containAfter?: Span;
  /** From start to resolution. */
  readonly resolveAfter?: Span;
  readonly phases: readonly PhaseResult[];
  readonly actions: readonly ActionState[];
  readonly similar: readonly SimilarIncident[];
  /** Ids of later incidents that repeat this one. */
  readonly repeatedBy: readonly string[];
  readonly waived: readonly { readonly rule: string; readonly reason: string }[];
  /** Last day by which the review should be held, YYYY-MM-DD; absent where the end of the incident is unknown. */
  readonly reviewDue?: string;
  /** Day on which the file was first committed; absent where the history was not read. */
  readonly begun?: Dated;
  /** Changes of the file, newest first; empty where the history was not read. */
  readonly history: readonly Change[];
  /** The incident before this one in time. */
  readonly previous?: string;
  /** The incident after this one in time. */
  readonly next?: string;
}

/** What an incident showed of a runbook. */
export type Verdict = NonNullable<Review['meta']['runbooks']>[number]['verdict'];

/** An incident that names a runbook. */
export interface RunbookUse {
  readonly incident: string;
  readonly verdict: Verdict;
}

/** A procedure to which reviews link. */
export interface Runbook {
  /** POSIX path from the root of the project. */
  readonly path: string;
  /** Address segment of its page. */
  readonly slug: string;
  /** Where its file is kept, or would be. */
  readonly kept: KeptAt;
  /** Its own title; its path where there is no such file. */
  readonly title: string;
  /** The newest first. */
  readonly uses: readonly RunbookUse[];
  /** How often each verdict was given, the worst first; those that nobody gave are left out. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[];
  /** Absent where reviews name it and there is no such file. */
  readonly content?: { readonly preamble: readonly Block[]; readonly sections: readonly Section[] };
}

/** A Markdown page as it stands in its file. */
export interface WrittenPage {
  /** POSIX path from the root of the project. */
  readonly path: string;
  readonly kept: KeptAt;
  readonly title: string;
  /** What stands before the first section. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
}

/** A page that the team shows beside its reviews. */
export interface Guide extends WrittenPage {
  /** Address segment of its page. */
  readonly slug: string;
}

/** What the team shows beside its reviews: its handbook, or how to use what it builds. */
export interface Guides {
  /** What stands on the page that lists them; absent where nobody wrote it. */
  readonly front?: WrittenPage;
  /** In reading order. */
  readonly pages: readonly Guide[];
}

/** The regular review of a period, as a document of its own. */
export interface DigestPage {
  readonly period: Period;
  /** Such as `Quarterly review, Quarter 1 of 2026`, without the days. */
  readonly title: string;
  /** Ids of the incidents that began in the period, in the order in which they began. */
  readonly incidents: readonly string[];
  readonly blocks: readonly DigestBlock[];
}

/** What needs a human, the most pressing first in each list. */
export interface Attention {
  readonly reviewsOverdue: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: string;
    readonly due: string;
    readonly days: number;
    readonly held?: string;
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
    /** Present where only a part of the book is shown: what is public. */
    readonly audience?: 'public';
    readonly severities: readonly string[];
    readonly causes: Readonly<Record<string, string>>;
  };
  /** The other books whose incidents stand in this one, in the order of the configuration. */
  readonly sources: readonly SourceBook[];
  /** Newest first. */
  readonly incidents: readonly Incident[];
  /** Open before closed; overdue first, the longest overdue at the top. */
  readonly actions: readonly ActionState[];
  /** Declared recurrences, the latest first. */
  readonly recurrences: readonly Recurrence[];
  /** Incidents linked by recurrences, each chain from its first incident to its last; the longest chain first. */
  readonly chains: readonly (readonly string[])[];
  /** Incidents of the register that have no review and need one, the longest due first. */
  readonly missingReviews: readonly MissingReview[];
  readonly history: HistoryState;
  readonly attention: Attention;
  readonly metrics: readonly MetricResult[];
  readonly rules: readonly RuleDoc[];
  /** In the runbook's order; empty where they were not handed in. */
  readonly antiPatterns: readonly AntiPatternDoc[];
  /** Those to mend first; empty where they were not asked for. */
  readonly runbooks: readonly Runbook[];
  /** Without pages where the book has none, and where they were not asked for. */
  readonly guides: Guides;
  /** The latest first; empty where they were not asked for. */
  readonly digests: readonly DigestPage[];
}
