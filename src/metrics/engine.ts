import { lazily, onceAsked } from '../review/lazily.ts';
import { type Eligibility, type Eligible, eligible } from './eligible.ts';
import type { MetricFilter } from './filter.ts';
import { inOrder, keysOf } from './group.ts';
import { grouped } from './grouped.ts';
import { metricsOf } from './index.ts';
import { measured, pointsOf } from './measured.ts';
import type { Finding, GroupKind, Metric, MetricCell, MetricContext, MetricGroup, MetricResult } from './metric.ts';
import type { MetricReview } from './metric-review.ts';
import { periodOf } from './period.ts';
import { sentenceOf } from './sentence.ts';
import { quartersOf, trendInWords } from './trend.ts';

export interface MeasureOptions {
  /** Groups to measure beside the whole, of one kind or of several. */
  readonly by?: GroupKind | readonly GroupKind[];
  /** Groups of one kind within which each part is measured too; none by default. */
  readonly partsBy?: GroupKind;
  /** Which incidents count; all by default. */
  readonly filter?: MetricFilter;
  /** Which metrics, by id; `cost` stands for the cost in every currency. All by default. */
  readonly metrics?: readonly string[];
}

/** What an incident contributes to a metric. */
interface Contribution {
  readonly incident: Eligible;
  readonly findings: readonly Finding[];
}

/**
 * All numbers of a book as of a moment. Pure: the same reviews, context and options give the same result, whatever
 * the order of the reviews and wherever it runs.
 */
export function measure(
  reviews: readonly MetricReview[],
  context: MetricContext,
  options: MeasureOptions = {},
): readonly MetricResult[] {
  return measureWhenAsked(reviews, context, options).map((result) => ({ ...result }));
}

/** The same numbers, each of which is only worked out when somebody looks at it: the first page shows four. */
export function measureWhenAsked(
  reviews: readonly MetricReview[],
  context: MetricContext,
  options: MeasureOptions = {},
): readonly MetricResult[] {
  const { filter = {}, metrics } = options;
  const eligibility = eligible(reviews, context, filter);
  return metricsOf(reviews, context.ownMetrics)
    .filter(({ id }) => metrics === undefined || metrics.some((wanted) => wanted === id || id.startsWith(`${wanted}-`)))
    .map((metric) => resultOf(metric, eligibility, context, options));
}

function resultOf(
  metric: Metric,
  eligibility: Eligibility,
  context: MetricContext,
  { by = [], partsBy, filter = {} }: MeasureOptions,
): MetricResult {
  const kinds = typeof by === 'string' ? [by] : by;
  const { incidents, unreviewed, outside, outsideUnreviewed } = eligibility;
  const asked = metric.findUnreviewed ? [...incidents, ...unreviewed] : incidents;
  const contributions = onceAsked(() => asked.map((incident) => ({ incident, findings: incident.find(metric) })));
  const findings = onceAsked(() => contributions().flatMap((contribution) => contribution.findings));
  const whole = onceAsked(() => measured(metric, findings()));
  const { id, title, question, unit, better, statistic, counted } = metric;
  return lazily<MetricResult>({
    ...{ id: () => id, title: () => title, question: () => question, unit: () => unit, better: () => better },
    ...{ statistic: () => statistic, counted: () => counted, definition: () => metric.define(context) },
    value: () => whole().value,
    n: () => whole().n,
    of: () => whole().of,
    left_out: () => whole().left_out,
    interval: () => whole().interval,
    also: () => whole().also,
    counts: () => whole().counts,
    outside: () => (metric.findUnreviewed ? sumOf(outside, outsideUnreviewed) : outside),
    sentence: () => sentenceOf(metric, whole(), trendOf(metric, contributions(), context, filter)),
    groups: () => [
      ...partsOf(metric, findings(), context),
      ...kinds.flatMap((kind) => groupsOf(metric, contributions(), context, kind)),
    ],
    ...(partsBy && metric.parts ? { cells: () => cellsOf(metric, contributions(), context, partsBy) } : {}),
    ...(metric.curve ? { curve: () => metric.curve?.(findings()) } : {}),
    points: () => (statistic === 'median' || statistic === 'total' ? pointsOf(findings()) : []),
  });
}

function partsOf(metric: Metric, findings: readonly Finding[], context: MetricContext): MetricGroup[] {
  const parts = metric.parts?.(findings, context) ?? [];
  return parts.map((part) => ({ by: 'part', key: part.key, ...measured(metric, part.findings) }));
}

function groupsOf(
  metric: Metric,
  contributions: readonly Contribution[],
  context: MetricContext,
  by: GroupKind,
): MetricGroup[] {
  return groupedFindings(contributions, context, by).map(([key, findings]) => ({
    by,
    key,
    ...measured(metric, findings),
  }));
}

/** Every part of the whole has a cell in every group, so that a table of them has no holes. */
function cellsOf(
  metric: Metric,
  contributions: readonly Contribution[],
  context: MetricContext,
  by: GroupKind,
): MetricCell[] {
  const partsIn = (findings: readonly Finding[]) => metric.parts?.(findings, context) ?? [];
  const whole = partsIn(contributions.flatMap(({ findings }) => findings));
  return groupedFindings(contributions, context, by).flatMap(([key, findings]) => {
    const here = new Map(partsIn(findings).map((part) => [part.key, part.findings]));
    return whole.map((part) => ({ by, key, part: part.key, ...measured(metric, here.get(part.key) ?? []) }));
  });
}

/** Findings by group, groups in reading order. */
function groupedFindings(
  contributions: readonly Contribution[],
  { settings }: MetricContext,
  by: GroupKind,
): (readonly [key: string, findings: readonly Finding[]])[] {
  const groups = grouped(
    contributions.filter(({ findings }) => findings.length > 0),
    ({ incident }) => keysOf(incident.facts, by),
  );
  return inOrder([...groups.keys()], by, settings.severities).map((key) => [
    key,
    (groups.get(key) ?? []).flatMap(({ findings }) => findings),
  ]);
}

function trendOf(
  metric: Metric,
  contributions: readonly Contribution[],
  context: MetricContext,
  filter: MetricFilter,
): string | undefined {
  const quarters = quartersOf(context, filter);
  if (!quarters) return undefined;
  const within = (quarter: string) =>
    contributions
      .filter(({ incident: { facts } }) => facts.day !== undefined && periodOf(facts.day, 'quarter') === quarter)
      .flatMap(({ findings }) => findings);
  return trendInWords(metric, within(quarters.later), within(quarters.earlier), quarters);
}

function sumOf(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [reason, count] of Object.entries(b)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}
