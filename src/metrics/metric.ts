/**
 * The shape of a metric. A metric is one file: what it means, which incidents count, and two pure functions,
 * from a review to findings and from findings to a value. It runs unchanged in Node and in the browser.
 */
import type { Settings } from '../review/settings.ts';
import type { MetricReview } from './metric-review.ts';
import type { Difference } from './statistics/difference.ts';
import type { SurvivalStep } from './statistics/kaplan-meier.ts';

export type Unit = 'minutes' | 'days' | 'share' | 'count' | 'mb' | `money:${string}`;

/** What every computation is handed: nothing in `metrics/` looks at the clock or the disk. */
export interface MetricContext {
  /** Milliseconds since the epoch: the moment as of which everything is computed. */
  readonly asOfMs: number;
  /** The same moment's day, YYYY-MM-DD. */
  readonly asOfDay: string;
  readonly settings: Pick<Settings, 'severities' | 'planned' | 'reviewWithin' | 'reviewRequired' | 'clock'>;
  /** Incidents known to exist (register.csv), reviewed or not. */
  readonly register: readonly RegisterEntry[];
  /** Earlier incidents by id, for recurrences. */
  readonly reviews: readonly MetricReview[];
  /** The team's own metrics, measured behind ours; a browser has none of them. */
  readonly ownMetrics?: readonly Metric[];
  /**
   * Days (YYYY-MM-DD) on which the history of the files shows an action as done, by the id of its incident and then by its own,
   * which only its review has for itself; used where the file gives none.
   */
  readonly doneByHistory?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A line of register.csv. */
export interface RegisterEntry {
  readonly id: string;
  /** Time value as written; see review/time-value.ts. */
  readonly started: string;
  readonly severity: string;
  readonly title: string;
}

/** One value that an incident contributes to a number. */
export interface Sample {
  /** Of the incident, or of the action. */
  readonly id: string;
  readonly value: number;
  /** Bounds of the value where a time was imprecise; both are the value where it was exact. */
  readonly low: number;
  readonly high: number;
  /** Still running: the true value is not known yet, only that it is no smaller. */
  readonly censored?: boolean;
  /** The incident it comes from, where one contributes several. */
  readonly cluster?: string;
  /** The part of the metric it belongs to: a checklist's item, a severity, a phase, a runbook. */
  readonly part?: string;
  /** Which of the metric's outcomes it is: a rating, a verdict, done or dropped. */
  readonly outcome?: string;
  /** Further numbers of the same incident, such as its minutes on the support clock. */
  readonly beside?: Readonly<Record<string, number>>;
}

/** Why an eligible incident (or action, answer …) gives no value. */
export interface LeftOut {
  readonly id: string;
  readonly leftOut: string;
  readonly part?: string;
  readonly beside?: Readonly<Record<string, number>>;
}

export type Finding = Sample | LeftOut;

/** What a metric makes of its samples. */
export interface Summary {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly also: Readonly<Record<string, number | null>>;
  /** How many samples had each outcome; nothing where samples have none. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** A part of a metric that is measured on its own, such as one item of a checklist. */
interface Part {
  readonly key: string;
  readonly findings: readonly Finding[];
}

/** A metric as data and pure functions. To add one: write its file and add one line to index.ts. */
export interface Metric {
  readonly id: string;
  readonly title: string;
  /** The question that it answers. */
  readonly question: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher' | 'neither';
  /** Which statistic `value` is; the samples of shares and counts are no measurements and give no points. */
  readonly statistic: 'median' | 'share' | 'count' | 'total';
  /** What a sample is, in the plural: incidents, actions, answers … */
  readonly counted: string;
  /** The definition in words, complete for these settings; printed beside the number everywhere. */
  define(context: MetricContext): string;
  /** What one incident contributes. Drills and near misses never come here; an empty list says that it is not eligible. */
  find(review: MetricReview, context: MetricContext): readonly Finding[];
  /** What an incident contributes that stands in the register and has no review; nothing by default. */
  findUnreviewed?(entry: RegisterEntry, context: MetricContext): readonly Finding[];
  summarise(findings: readonly Finding[]): Summary;
  /** Parts that stand beside the whole, in reading order. */
  parts?(findings: readonly Finding[], context: MetricContext): readonly Part[];
  /** The share that still lasts against time, for metrics of lifetimes. */
  curve?(findings: readonly Finding[]): readonly SurvivalStep[];
  /** Later minus earlier with its interval; null where too little is known to compare. No trend is told without it. */
  compare?(later: readonly Finding[], earlier: readonly Finding[]): Difference | null;
}

/** The part of a result that every number carries, for all reviews and for each group alike. */
export interface Measured {
  /** Null where nothing could be measured. */
  readonly value: number | null;
  /** Samples used. */
  readonly n: number;
  /** Samples that were eligible: `n` and all that was left out. */
  readonly of: number;
  /** Why the others were left out: reason → count. */
  readonly left_out: Readonly<Record<string, number>>;
  /** 95 % interval of the value; null where there is none. */
  readonly interval: readonly [number, number] | null;
  /** Further statistics beside the value, e.g. p90, mean, mean_low, mean_high. */
  readonly also: Readonly<Record<string, number | null>>;
  /** How many samples had each outcome: done, overdue and dropped; SEV1 to SEV4; the verdicts. Empty where there are none. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The ways to group, in the order in which help and menus list them. */
export const groupKinds = ['month', 'quarter', 'year', 'severity', 'system', 'team', 'cause', 'detected_by'] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface MetricGroup extends Measured {
  readonly by: GroupKind | 'part';
  readonly key: string;
}

/** A part of a metric within a group: one item of a checklist in one quarter. */
export interface MetricCell extends MetricGroup {
  readonly part: string;
}

/** One sample that went into a number, so that a chart can show each as a dot. */
export interface SamplePoint {
  readonly id: string;
  readonly value: number;
  /** Bounds of the value where a time was imprecise. */
  readonly low: number;
  readonly high: number;
  /** Present and true where the value is still growing, such as the age of an open action. */
  readonly censored?: boolean;
}

/** A metric's result, in the shape of `metrics --format json`. */
export interface MetricResult extends Measured {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher' | 'neither';
  /** In words; printed beside the number everywhere. */
  readonly definition: string;
  /** Which statistic `value` is: median, share, count, total … */
  readonly statistic: string;
  /** What a sample is, in the plural: incidents, actions, answers … */
  readonly counted: string;
  /** What the number shows and how sure it is, in words. */
  readonly sentence: string;
  /** Reviews that could not be eligible, and so stand in neither `n` nor `of`: drills, near misses … → count. */
  readonly outside: Readonly<Record<string, number>>;
  readonly groups: readonly MetricGroup[];
  /** Every part within every group of one kind, where that was asked for; absent otherwise. */
  readonly cells?: readonly MetricCell[];
  readonly points: readonly SamplePoint[];
  /** For metrics of lifetimes: the share that still lasts, step by step. */
  readonly curve?: readonly SurvivalStep[];
}
