import type { MetricResult, SamplePoint } from '../../src/metrics/metric.ts';
import { formatTick } from '../format/measured.ts';
import { type AxisLabel, withoutTouching } from './axis-labels.ts';
import { greatest } from './extremes.ts';

type Curve = NonNullable<MetricResult['curve']>;

/** A survival curve turned over: the share that has ended, as paths over 0 to 100 across and 1 (none) to 0 (all) down. */
interface CurveLayout {
  readonly curve: string;
  readonly band: string;
  readonly ticks: readonly AxisLabel[];
  /** Where an age stands, in per cent of the width. */
  place(age: number): number;
  /** The share that has ended by an age; undefined where nothing was watched for so long. */
  closedBy(age: number): number | undefined;
}

const roundAges = [0, 1, 2, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650];

/** Lays out the steps of a curve up to the longest that anything was watched; undefined where nothing was. */
export function layCurve(steps: Curve, points: readonly SamplePoint[]): CurveLayout | undefined {
  const longest = greatest([0, ...points.map(({ value }) => value)]);
  if (points.length === 0 || longest <= 0) return undefined;
  // Ages are skewed like all durations; one day is added so that day nought has a place.
  const place = (age: number) => round((Math.log1p(Math.min(age, longest)) / Math.log1p(longest)) * 100);
  const path = (share: (step: Curve[number]) => number) =>
    `M0 1${steps.map((step) => `H${place(step.time)}V${round(share(step))}`).join('')}H100`;
  const back = [...steps].reverse();
  const lower = back.map(
    (step, index) => `V${round(step.high)}H${place(step.time)}${index === back.length - 1 ? 'V1' : ''}`,
  );
  return {
    curve: path((step) => step.surviving),
    band: steps.length === 0 ? 'M0 1' : `${path((step) => step.low)}${lower.join('')}Z`,
    ticks: withoutTouching(
      roundAges.filter((age) => age <= longest).map((age) => ({ at: place(age), text: formatTick(age, 'days') })),
    ),
    place,
    closedBy: (age) => (age > longest ? undefined : 1 - (steps.findLast(({ time }) => time <= age)?.surviving ?? 1)),
  };
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
