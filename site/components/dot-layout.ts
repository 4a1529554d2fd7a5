import type { SamplePoint } from '../../src/metrics/metric.ts';
import { logTicks } from '../format/ticks.ts';

/** A sample in its place. */
export interface Dot {
  /** In per cent of the width. */
  readonly at: number;
  /** How high in its pile, from 0. */
  readonly level: number;
  /** Bounds of an imprecise value, in per cent of the width. */
  readonly low: number;
  readonly high: number;
  readonly point: SamplePoint;
}

/** Samples on a logarithmic axis, so that a few large ones do not hide the many small. Nought has a place of its own at the left. */
export interface DotLayout {
  readonly dots: readonly Dot[];
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
  /** Dots in the highest pile. */
  readonly levels: number;
  /** Where a value stands, in per cent of the width. */
  place(value: number): number;
}

/** Width of a pile in per cent: about a dot's width on a phone. */
const pile = 2.4;
/** Where the axis begins when nought stands to its left, in per cent. */
const afterNought = 10;

/** Lays out samples; undefined where there are none. `extra` are further values that the axis must hold. */
export function layDots(
  points: readonly SamplePoint[],
  extra: readonly number[],
  unit: 'minutes' | 'other',
): DotLayout | undefined {
  if (points.length === 0) return undefined;
  const values = [...points.map((point) => point.value), ...extra];
  const positive = values.filter((value) => value > 0);
  const begin = positive.length < values.length ? afterNought : 0;
  const rounds = positive.length === 0 ? [] : logTicks(Math.min(...positive), Math.max(...positive), unit);
  const low = Math.log(rounds[0] ?? 1);
  const high = Math.log(rounds[rounds.length - 1] ?? 10);
  const place = (value: number) => {
    if (value <= 0) return 0;
    const share = Math.min(1, Math.max(0, (Math.log(value) - low) / (high - low)));
    return Math.round((begin + share * (100 - begin)) * 100) / 100;
  };
  const heights = new Map<number, number>();
  const dots = points
    .toSorted((a, b) => a.value - b.value)
    .map((point) => {
      const at = place(point.value);
      const column = Math.round(at / pile);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { at, level, low: place(point.low), high: place(point.high), point };
    });
  return {
    dots,
    ticks: (begin > 0 ? [0, ...rounds] : rounds).map((value) => ({ at: place(value), value })),
    levels: Math.max(...heights.values()),
    place,
  };
}
