/** Round moments for an axis of time, and round values for a logarithmic one. */
export interface Tick {
  /** Milliseconds since the epoch. */
  readonly ms: number;
  readonly label: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => count * DAY),
];

/** At most `most` round moments between two instants, written at an offset from UTC; midnight shows its date. */
export function ticksBetween(startMs: number, endMs: number, offsetMinutes: number, most = 5): Tick[] {
  const step = steps.find((size) => (endMs - startMs) / size <= most) ?? (endMs - startMs) / most;
  const offset = offsetMinutes * MINUTE;
  const ticks: Tick[] = [];
  for (let ms = Math.ceil((startMs + offset) / step) * step; ms <= endMs + offset; ms += step) {
    ticks.push({ ms: ms - offset, label: tickLabel(ms) });
  }
  return ticks;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function tickLabel(shiftedMs: number): string {
  const date = new Date(shiftedMs);
  const clock = date.toISOString().slice(11, 16);
  return clock === '00:00' ? `${date.getUTCDate()} ${months[date.getUTCMonth()]}` : clock;
}

/** Round minutes that people have a word for, from a second to a year. */
const roundMinutes = [1 / 60, 1 / 6, 1, 10, 60, 360, 1440, 10_080, 43_200, 525_600, 5_256_000];
const roundNumbers = [0.001, 0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/** The round values that enclose `low` to `high` on a logarithmic axis, both above zero. */
export function logTicks(low: number, high: number, unit: 'minutes' | 'other'): number[] {
  const rounds = unit === 'minutes' ? roundMinutes : roundNumbers;
  const from = Math.max(
    0,
    rounds.findLastIndex((value) => value <= low),
  );
  const to = rounds.findIndex((value) => value >= high);
  const chosen = rounds.slice(from, to === -1 ? rounds.length : to + 1);
  return chosen.length > 1 ? chosen : rounds.slice(Math.max(0, from - 1), from + 2);
}
