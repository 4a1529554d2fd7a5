import { isSurelyBefore } from '../review/time-value.ts';
import type { TimelineEvent, TimeValue } from '../review/types.ts';
import { rowTimes } from './row-times.ts';
import type { Rule } from './rule.ts';

const HOUR = 3_600_000;

/** A row of the timeline whose time can be read. */
interface Timed {
  readonly event: TimelineEvent;
  readonly at: TimeValue;
}

export const eventsAreInOrder: Rule = {
  name: 'events-are-in-order',
  group: 'time',
  severity: 'error',
  summary: 'The rows of the timeline follow each other in time.',
  why: 'Cause and effect are read from top to bottom. A row out of order is more often a mistyped time than a misplaced row, and then every duration that was counted from it is wrong too.',
  good: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-04T09:12+01:00 | First time-outs |\n| 2026-03-04T09:16+01:00 | The latency alert fires |\n| 2026-03-04T09:48+01:00 | The tenant is limited |',
  },
  bad: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-04T09:12+01:00 | First time-outs |\n| 2026-03-04T09:48+01:00 | The tenant is limited |\n| 2026-03-04T09:16+01:00 | The latency alert fires |',
  },
  *check({ body }) {
    const times = rowTimes(body.events);
    const rows = body.events.flatMap((event, index): Timed[] => {
      const at = times[index];
      return at ? [{ event, at }] : [];
    });
    // Rows with an offset, rows without one and rough times cannot be compared to the minute: each kind is put in order
    // by itself, and whatever is left over is held against all that is in order.
    const kinds = [
      rows.filter(({ at }) => at.halfWidthMs === 0 && !at.floating),
      rows.filter(({ at }) => at.halfWidthMs === 0 && at.floating),
      rows.filter(({ at }) => at.halfWidthMs > 0),
    ];
    const kept = kinds.map((kind) => new Set(mostInOrder(kind)));
    const runs = kept.map((run) => neighboursAmong(rows, run));
    const isExactAndKept = (row: Timed) => row.at.halfWidthMs === 0 && kept.some((run) => run.has(row));
    for (const [index, row] of rows.entries()) {
      if (isExactAndKept(row)) continue;
      const before = runs.map(({ above }) => above[index]).find((other) => other && isSurelyLater(other, row));
      const after = runs.map(({ below }) => below[index]).find((other) => other && isSurelyLater(row, other));
      const other = before ?? after;
      if (!other) continue;
      yield {
        place: row.event.time.place,
        message: `Unexpected row at ${row.at.text} ${before ? 'below' : 'above'} the one at ${other.at.text}, expected the rows in the order of their times`,
      };
    }
  },
};

/** For each row the nearest ones above and below it that are kept: of an ordered run they are the ones that tell. */
function neighboursAmong(rows: readonly Timed[], kept: ReadonlySet<Timed>) {
  return { above: lastKept(rows, kept), below: lastKept(rows.toReversed(), kept).reverse() };
}

function lastKept(rows: readonly Timed[], kept: ReadonlySet<Timed>): (Timed | undefined)[] {
  let last: Timed | undefined;
  return rows.map((row) => {
    const before = last;
    if (kept.has(row)) last = row;
    return before;
  });
}

function isSurelyLater(a: Timed, b: Timed): boolean {
  return isSurelyBefore(b.at, a.at) && !isRepeatedHour(b.at, a.at);
}

/**
 * Whether local times less than an hour apart may both be right because clocks were put back that night. (A local time and
 * one with an offset that is surely later are further apart.)
 */
function isRepeatedHour(a: TimeValue, b: TimeValue): boolean {
  if (!a.floating || b.epochMs - a.epochMs > HOUR) return false;
  const date = new Date(b.epochMs);
  return date.getUTCDay() === 0 && date.getUTCHours() < 4;
}

/**
 * The longest run of rows that is in order, so that the others are the fewest that can be wrong. Of two that are
 * equally likely to be wrong the lower row is named, hence from the end to the start. O(n log n): patience sorting.
 */
function mostInOrder(rows: readonly Timed[]): Timed[] {
  const piles: Timed[] = [];
  const below = new Map<Timed, Timed | undefined>();
  for (const row of rows.toReversed()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.at.epochMs ?? 0) >= row.at.epochMs) low = middle + 1;
      else high = middle;
    }
    below.set(row, piles[low - 1]);
    piles[low] = row;
  }
  const kept: Timed[] = [];
  for (let row = piles.at(-1); row; row = below.get(row)) kept.push(row);
  return kept;
}
