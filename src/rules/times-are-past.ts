import { fileStart } from '../review/place.ts';
import { boundsOf, isTimeValue, parseTimeValue } from '../review/time-value.ts';
import { milestoneNames, type TimeValue } from '../review/types.ts';
import { rowTimes } from './row-times.ts';
import type { BookEntry, BookFinding, BookRule } from './rule.ts';

export const timesArePast: BookRule = {
  name: 'times-are-past',
  group: 'time',
  severity: 'error',
  summary: 'Nothing that has happened lies in the future.',
  why: 'In January half the world still writes last year, and in a hurry next year. A time in the future makes durations that nobody will question, because they look like any other.',
  good: { yaml: 'review:\n  held: 2026-03-06' },
  bad: { yaml: 'review:\n  held: 2027-03-06' },
  *checkBook(_entries, { asked, asOfMs }) {
    const isAhead = (time: TimeValue) => boundsOf(time)[0] > asOfMs;
    for (const entry of asked) yield* ahead(entry, isAhead);
  },
};

function* ahead({ review, places }: BookEntry, isAhead: (time: TimeValue) => boolean): Generator<BookFinding> {
  const { path, milestones, meta, body } = review;
  const finding = (place = fileStart, text = ''): BookFinding => ({
    path,
    place,
    message: `Unexpected \`${text}\`, which lies in the future, expected a time that has passed`,
  });
  const isAheadDay = (day: string | undefined): day is string => {
    const time = day === undefined ? undefined : parseTimeValue(day);
    return isTimeValue(time) && isAhead(time);
  };
  for (const name of milestoneNames) {
    const time = milestones[name];
    if (isTimeValue(time) && isAhead(time)) yield finding(places[`timeline.${name}`], time.text);
  }
  // Until the review is final, the day of its meeting may be a plan.
  if (meta.status === 'final' && isAheadDay(meta.review?.held)) yield finding(places['review.held'], meta.review?.held);
  const times = rowTimes(body.events);
  for (const [index, { time }] of body.events.entries()) {
    const at = times[index];
    if (at && isAhead(at)) yield finding(time.place, at.text);
  }
  for (const action of body.actions) {
    if (isAheadDay(action.completed)) yield finding(action.cells['Completed']?.place, action.completed);
  }
}
