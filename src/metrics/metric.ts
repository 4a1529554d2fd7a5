/**
 * The shape of a metric. A metric is one file: what it means, which incidents count, and two pure functions,
 * from a review to samples and from samples to a value. It runs unchanged in Node and in the browser.
 */
import type { Settings } from '../review/settings.ts';
import type { Review } from '../review/types.ts';

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
  readonly reviews: readonly Review[];
}

/** A line of register.csv. */
export interface RegisterEntry {
  readonly id: string;
  /** Time value as written; see review/time-value.ts. */
  readonly started: string;
  readonly severity: string;
  readonly title: string;
}

/** The part of a result that every number carries, for all reviews and for each group alike. */
export interface Measured {
  /** Null where nothing could be measured. */
  readonly value: number | null;
  /** Samples used. */
  readonly n: number;
  /** Samples that were eligible. */
  readonly of: number;
  /** Why the others were left out: reason → count. */
  readonly left_out: Readonly<Record<string, number>>;
  /** 95 % interval of the value; null where there is none. */
  readonly interval: readonly [number, number] | null;
  /** Further statistics beside the value, e.g. p90, mean, mean_low, mean_high, dropped. */
  readonly also: Readonly<Record<string, number | null>>;
}

export type GroupKind = 'month' | 'quarter' | 'year' | 'severity' | 'system' | 'team' | 'cause' | 'detected_by';

export interface MetricGroup extends Measured {
  readonly by: GroupKind | 'part';
  readonly key: string;
}

/** One sample that went into a number, so that a chart can show each as a dot. */
export interface SamplePoint {
  readonly id: string;
  readonly value: number;
  /** Bounds of the value where a time was imprecise. */
  readonly low: number;
  readonly high: number;
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
  /** What the number shows and how sure it is, in one sentence. */
  readonly sentence: string;
  readonly groups: readonly MetricGroup[];
  readonly points: readonly SamplePoint[];
}
