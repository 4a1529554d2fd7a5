/** Round moments for an axis of time, and round values for a logarithmic one. */
interface Tick {
  /** Milliseconds since the epoch. */
  readonly ms: number;
  readonly label: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 4, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => count * DAY),
];

/** At most `most` round moments between two instants, written at an offset from UTC; midnight shows its date. */
export function ticksBetween(startMs: number, endMs: number, offsetMinutes: number, most = 6): Tick[] {
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

/** Round minutes that people have a word for, from a second to ten years; the coarse ones first. */
const coarseMinutes = [1 / 60, 1 / 6, 1, 10, 60, 360, 1440, 10_080, 43_200, 525_600, 5_256_000];
const fineMinutes = [
  ...[1 / 60, 1 / 30, 1 / 12, 1 / 6, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 240, 480],
  ...[1440, 2880, 5760, 10_080, 20_160, 43_200, 86_400, 262_800, 525_600, 1_051_200, 5_256_000],
];
const decades = Array.from({ length: 16 }, (_, index) => 10 ** (index - 3));
const coarseNumbers = decades;
const fineNumbers = decades.flatMap((decade) => [decade, 2 * decade, 5 * decade]);

/** Round values for a logarithmic axis that encloses `low` to `high`, both above zero; at least two, seldom more than eight. */
export function logTicks(low: number, high: number, unit: 'minutes' | 'other'): number[] {
  const coarse = enclosing(unit === 'minutes' ? coarseMinutes : coarseNumbers, low, high);
  return coarse.length > 3 ? coarse : enclosing(unit === 'minutes' ? fineMinutes : fineNumbers, low, high);
}

function enclosing(rounds: readonly number[], low: number, high: number): number[] {
  const from = Math.max(
    0,
    rounds.findLastIndex((value) => value <= low),
  );
  const to = rounds.findIndex((value) => value >= high);
  const last = to === -1 ? rounds.length - 1 : to;
  return last > from ? rounds.slice(from, last + 1) : rounds.slice(Math.max(0, last - 1), Math.max(0, last - 1) + 2);
}
