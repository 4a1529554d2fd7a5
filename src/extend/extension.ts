import type { Page } from '../../site/page.ts';
import type { BookFormat } from '../exports/data-sets/data-set.ts';
import type { Metric, MetricContext, Finding as MetricFinding } from '../metrics/metric.ts';
import type { Review } from '../review/types.ts';
import type { AnyRule } from '../rules/rule.ts';
import type { Kit } from './kit.ts';
import type { OwnExport } from './own-export.ts';
import type { OwnPage } from './own-page.ts';

/** A team's own metric: it sees the whole review, its text and its `x-` fields included. */
export interface OwnMetric extends Omit<Metric, 'find'> {
  /** What one incident contributes; an empty list says that it is not eligible. */
  find(review: Review, context: MetricContext): readonly MetricFinding[];
}

/** What one file of a team's own code adds to a book. */
export interface Extension {
  readonly rules?: readonly AnyRule[];
  readonly metrics?: readonly OwnMetric[];
  /** Made by `definePage`. */
  readonly pages?: readonly OwnPage[];
  readonly exports?: readonly OwnExport[];
}

/** The function that such a file exports under the name `extend`. */
export type Extend = (kit: Kit) => Extension;

/** All of a team's own code, ready to be used. */
export interface Extensions {
  readonly rules: readonly AnyRule[];
  readonly metrics: readonly Metric[];
  readonly pages: readonly Page[];
  readonly exports: readonly BookFormat[];
  /** Absolute paths of its files. */
  readonly files: readonly string[];
  /** Changes whenever the code does; empty where there is none. */
  readonly stamp: string;
  /** False where the configuration names code that was not run: then not all names of rules are known. */
  readonly isWhole: boolean;
}

/** A book without code of its own. */
export const noExtensions: Extensions = {
  ...{ rules: [], metrics: [], pages: [], exports: [] },
  ...{ files: [], stamp: '', isWhole: true },
};
