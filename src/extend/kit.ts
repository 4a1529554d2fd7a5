/** What a team's own code is handed, so that its file needs no package beside it, however Incidentbook was installed. */
import { element, prose } from '../../site/element.tsx';
import { definePage, once } from '../../site/page.ts';
import { toCsv } from '../exports/csv.ts';
import { answered, exactly, leftOut, samplesOf } from '../metrics/finding.ts';
import { findSpan } from '../metrics/milestone-span.ts';
import { compareCounts, summariseCount } from '../metrics/summary/count.ts';
import { compareDurations, summariseDurations } from '../metrics/summary/durations.ts';
import { compareShares, summariseShare } from '../metrics/summary/share.ts';
import { summariseTotal } from '../metrics/summary/total.ts';
import { findSection } from '../review/extract.ts';
import { isBlank } from '../review/read-actions.ts';
import { isTimeValue, spanBetween } from '../review/time-value.ts';
import type { OwnPage, OwnPageSpec } from './own-page.ts';

/** The parts of which our own rules, metrics, pages and exports are made. */
export const kit = {
  /** A sample with an exact value. */
  exactly,
  /** A sample of a question: 1 for yes, 0 for no. */
  answered,
  /** What gives no value, and why. */
  leftOut,
  /** The samples among findings. */
  samplesOf,
  /** The minutes from one milestone of a review to another. */
  findSpan,
  /** Median, 90th percentile and mean with their intervals, and the difference of two medians. */
  summariseDurations,
  compareDurations,
  /** A share with its interval, and the difference of two. */
  summariseShare,
  compareShares,
  /** A count with its interval, and the difference of two. */
  summariseCount,
  compareCounts,
  /** A total, and how it spreads over incidents. */
  summariseTotal,
  /** The section of a name, wherever it stands. */
  findSection,
  /** Whether a cell gives no answer: empty, a dash, `TBD`. */
  isBlank,
  /** Whether a milestone is a time, and neither absent nor unknown. */
  isTimeValue,
  /** The time between two times, with the bounds that their precision leaves. */
  spanBetween,
  /** An element of a page: `h('p', { class: 'lead' }, 'text')`. */
  h: element,
  /** What the writer of a review wrote, from any `html` of the knowledge base. */
  prose,
  /** Makes a page from what its author wrote. */
  definePage: <Item = null>(spec: OwnPageSpec<Item>): OwnPage =>
    definePage<Item | null>({ items: once, address: () => `${spec.name}/`, ...(spec as OwnPageSpec<Item | null>) }),
  /** Rows as CSV, as spreadsheets read it; what they would run as a formula gets an apostrophe in front. */
  csv: toCsv,
} as const;

export type Kit = typeof kit;
