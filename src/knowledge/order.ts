import { isDay, isTimeValue } from '../review/time-value.ts';
import { milestoneNames, type Review } from '../review/types.ts';
import { makeAnew, type Recall } from './recall.ts';

/** Orders two texts by their code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Orders reviews by the start of their incidents, then by id and path: the earliest first. Where the start is unknown,
 * the first milestone that is known stands for it, else the day in the file's name; what has neither comes first.
 */
export function byStart(a: Review, b: Review): number {
  return startMs(a) - startMs(b) || compare(a.meta.id, b.meta.id) || compare(a.path, b.path);
}

/** Reviews in that order, which is worked out again only where something by which they are ordered is another. */
export function oldestFirst(reviews: readonly Review[], recall: Recall = makeAnew): readonly Review[] {
  const starts = recall.each('starts', [reviews], [], startMs);
  const ids = recall.each('ids by path', [reviews], [], ({ meta }) => meta.id);
  const paths = recall.each('paths', [reviews], [], ({ path }) => path);
  const at = <T>(list: readonly T[], place: number) => list[place] as T;
  const order = recall.named('order', [starts, ids, paths], () =>
    [...reviews.keys()].sort(
      (a, b) => at(starts, a) - at(starts, b) || compare(at(ids, a), at(ids, b)) || compare(at(paths, a), at(paths, b)),
    ),
  );
  return order.map((place) => at(reviews, place));
}

/** Orders levels of severity as the settings list them, the gravest first; levels that they do not list come last. */
export function bySeverity(severities: readonly string[]): (a: string, b: string) => number {
  const rank = (severity: string): number => {
    const at = severities.indexOf(severity);
    return at < 0 ? severities.length : at;
  };
  return (a, b) => rank(a) - rank(b) || compare(a, b);
}

/** Far before any incident, and still a number that can be subtracted. */
const BEFORE_ALL = -8.64e15;

/** What {@link byStart} orders reviews by first, in milliseconds since the epoch. */
export function startMs(review: Review): number {
  const known = milestoneNames.map((name) => review.milestones[name]).find(isTimeValue);
  if (known) return known.epochMs;
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*$/.exec(review.path)?.[1];
  return day !== undefined && isDay(day) ? Date.parse(`${day}T12:00:00Z`) : BEFORE_ALL;
}
