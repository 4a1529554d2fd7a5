import type { SamplePoint } from '../../src/metrics/metric.ts';
import { logTicks } from '../format/ticks.ts';

/** Samples on a logarithmic axis: where each dot stands, so that a few large ones do not hide the many small. */
export interface DotLayout {
  /** In per cent of the width, and how high in its pile, from 0. */
  readonly dots: readonly {
    readonly at: number;
    readonly level: number;
    readonly low: number;
    readonly high: number;
    readonly point: SamplePoint;
  }[];
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
  /** Dots in the highest pile. */
  readonly levels: number;
  /** Samples that are not above zero and so have no place on the axis. */
  readonly off: number;
  place(value: number): number;
}

/** Width of a pile in per cent: about a dot's width on a phone. */
const pile = 2.4;

/** Lays out samples; undefined where none is above zero. `extra` are further values that the axis must hold. */
export function layDots(
  points: readonly SamplePoint[],
  extra: readonly number[],
  unit: 'minutes' | 'other',
): DotLayout | undefined {
  const positive = points.filter((point) => point.value > 0);
  if (positive.length === 0) return undefined;
  const values = [...positive.map((point) => point.value), ...extra.filter((value) => value > 0)];
  const ticks = logTicks(Math.min(...values), Math.max(...values), unit);
  const low = Math.log(ticks[0] ?? 1);
  const high = Math.log(ticks[ticks.length - 1] ?? 10);
  const place = (value: number) => {
    const share = (Math.log(Math.max(value, Number.MIN_VALUE)) - low) / (high - low);
    return Math.round(Math.min(100, Math.max(0, share * 100)) * 100) / 100;
  };
  const heights = new Map<number, number>();
  const dots = positive
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
    ticks: ticks.map((value) => ({ at: place(value), value })),
    levels: Math.max(...heights.values()),
    off: points.length - positive.length,
    place,
  };
}
