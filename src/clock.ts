import { CannotRun } from './cannot-run.ts';
import { isDay } from './review/time-value.ts';

/** The moment as of which everything is computed. */
export interface AsOf {
  /** Milliseconds since the epoch. */
  readonly ms: number;
  /** Its day in UTC, YYYY-MM-DD. */
  readonly day: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** The moment that `--as-of` fixes: the end of that day in UTC; without it, now. Throws {@link CannotRun} on what is no day. */
export function asOf(given: string | undefined, nowMs: number): AsOf {
  if (given === undefined) return { ms: nowMs, day: new Date(nowMs).toISOString().slice(0, 10) };
  if (!isDay(given)) throw new CannotRun(`Unexpected --as-of ${given}, expected a day such as 2026-03-04`);
  return { ms: Date.parse(`${given}T00:00:00Z`) + DAY - 1, day: given };
}
