import type { SamplePoint, Unit } from '../../src/metrics/metric.ts';
import { groupBy } from '../format/group-by.ts';
import { formatTick } from '../format/measured.ts';
import { logTicks } from '../format/ticks.ts';
import { type AxisLabel, roomFor, withoutTouching } from './axis-labels.ts';
import { greatest, least } from './extremes.ts';

/** A sample in its place. */
export interface Dot {
  /** In per cent of the width. */
  readonly at: number;
  /** How high in its pile, from 0. */
  readonly level: number;
  /** Bounds of an imprecise value, in per cent of the width. */
  readonly low: number;
  readonly high: number;
  /** Absent where a dot stands for several samples. */
  readonly point?: SamplePoint;
}

/** Samples on a logarithmic axis, so that a few large ones do not hide the many small. Nought has a place of its own at the left. */
export interface DotLayout {
  readonly dots: readonly Dot[];
  readonly ticks: readonly AxisLabel[];
  /** Dots in the highest pile. */
  readonly levels: number;
  /** Samples for which a dot stands, at most. */
  readonly perDot: number;
  /** Where a value stands, in per cent of the width. */
  place(value: number): number;
}

/** Where the axis begins when nought stands to its left, in per cent, at the least. */
const afterNought = 14;
/** Width of a pile in per cent: about a dot's width on a phone. */
const pile = 2.4;
/** Up to so many dots stand exactly where they belong; more stand in the middle of their piles. */
const mostExact = 40;
/** Dots in the highest pile then; where there are more samples, a dot stands for several. */
const mostLevels = 20;

/** Lays out samples; undefined where there are none. `extra` are further values that the axis must hold. */
export function layDots(points: readonly SamplePoint[], extra: readonly number[], unit: Unit): DotLayout | undefined {
  if (points.length === 0) return undefined;
  const values = [...points.map((point) => point.value), ...extra];
  const positive = values.filter((value) => value > 0);
  const rounds =
    positive.length === 0
      ? []
      : logTicks(least(positive), greatest(positive), unit === 'minutes' ? 'minutes' : 'other');
  const label = (value: number) => formatTick(value, unit);
  // Where nought stands at the left, the axis begins as far from it as the words of both need.
  const words = round(roomFor(label(0)) + roomFor(label(rounds[0] ?? 1)) / 2);
  const begin = positive.length < values.length ? Math.max(afterNought, words) : 0;
  const low = Math.log(rounds[0] ?? 1);
  const high = Math.log(rounds[rounds.length - 1] ?? 10);
  const place = (value: number) => {
    if (value <= 0) return 0;
    const share = Math.min(1, Math.max(0, (Math.log(value) - low) / (high - low)));
    return round(begin + share * (100 - begin));
  };
  const { dots, perDot } =
    points.length > mostExact ? heaps(points, place) : { dots: singles(points, place), perDot: 1 };
  return {
    dots,
    ticks: withoutTouching(
      (begin > 0 ? [0, ...rounds] : rounds).map((value) => ({ at: place(value), text: label(value) })),
    ),
    levels: greatest(dots.map(({ level }) => level)) + 1,
    perDot,
    place,
  };
}

/** One dot for each sample, piled up where they would cover one another. */
function singles(points: readonly SamplePoint[], place: (value: number) => number): Dot[] {
  const heights = new Map<number, number>();
  return points
    .toSorted((a, b) => a.value - b.value)
    .map((point) => {
      const at = place(point.value);
      const column = Math.round(at / pile);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { at, level, low: place(point.low), high: place(point.high), point };
    });
}

/** One dot for several samples of about the same value; a few samples never vanish, and one alone keeps its name. */
function heaps(points: readonly SamplePoint[], place: (value: number) => number) {
  const columns = groupBy(
    points.toSorted((a, b) => a.value - b.value),
    (point) => String(Math.round(place(point.value) / pile)),
  );
  const highest = greatest([...columns.values()].map((column) => column.length));
  const perDot = Math.ceil(highest / mostLevels);
  const dots = [...columns].flatMap(([column, samples]) => {
    const at = Math.min(100, round(Number(column) * pile));
    return Array.from({ length: Math.ceil(samples.length / perDot) }, (_, level): Dot => {
      const [point, ...others] = samples.slice(level * perDot, (level + 1) * perDot);
      // In a crowd the lines of imprecise times would hide the dots; the table marks them.
      return { at, level, low: at, high: at, ...(point && others.length === 0 ? { point } : {}) };
    });
  });
  return { dots, perDot };
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
