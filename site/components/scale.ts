import type { Unit } from '../../src/metrics/metric.ts';
import { logTicks } from '../format/ticks.ts';
import { greatest, least } from './extremes.ts';

/** A vertical axis: where values stand between nought and a height in pixels, and which of them are written. */
export interface Scale {
  readonly ticks: readonly number[];
  /** Pixels above the foot of the axis. */
  place(value: number): number;
}

/** Room for nought under a logarithmic axis, in pixels: it has no logarithm, and it is a value all the same. */
const roomForNought = 16;

/** Shares from nought to all. */
export function shareScale(height: number): Scale {
  return { ticks: [0, 0.5, 1], place: (share) => round(clamp(share) * height) };
}

/** Counts from nought up to a round number. */
export function countScale(most: number, height: number): Scale {
  const step = roundStep(Math.max(1, most) / 3);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return { ticks, place: (count) => round(clamp(count / top) * height) };
}

/** Values above nought on a logarithmic axis, nought itself at its foot; undefined where there are none. */
export function logScale(values: readonly number[], unit: Unit, height: number): Scale | undefined {
  const positive = values.filter((value) => value > 0);
  if (values.length === 0) return undefined;
  if (positive.length === 0) return { ticks: [0], place: () => 0 };
  const rounds = logTicks(least(positive), greatest(positive), unit === 'minutes' ? 'minutes' : 'other');
  const foot = positive.length < values.length ? roomForNought : 0;
  const low = Math.log(rounds[0] ?? 1);
  const high = Math.log(rounds[rounds.length - 1] ?? 10);
  const place = (value: number) =>
    value <= 0 ? 0 : round(foot + clamp((Math.log(value) - low) / (high - low)) * (height - foot));
  const ticks = foot > 0 ? [0, ...rounds] : rounds;
  return { ticks: spread(ticks, place), place };
}

/** Lines far enough apart that their names do not touch. */
function spread(ticks: readonly number[], place: (value: number) => number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || place(tick) - place(last) >= 15) kept.push(tick);
  }
  return kept;
}

function roundStep(rough: number): number {
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * decade >= rough) ?? 10;
  return Math.max(1, step * decade);
}

/** A tenth of a pixel is more than anybody sees. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
