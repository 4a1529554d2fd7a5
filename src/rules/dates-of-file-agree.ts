import { addDays } from '../review/business-days.ts';
import { dayOf, isDay, isTimeValue } from '../review/time-value.ts';
import type { TimeValue } from '../review/types.ts';
import type { Rule } from './rule.ts';

const HALF_DAY = 43_200_000;

export const datesOfFileAgree: Rule = {
  name: 'dates-of-file-agree',
  group: 'file',
  severity: 'error',
  summary: 'The file’s name, the id and the start of the incident agree on the date.',
  why: 'Files are found by name, incidents by id, and both are sorted by date. A review that was copied keeps the name, the id or the start of the last incident.',
  good: {
    path: 'reviews/2026/2026-03-04-checkout-times-out.md',
    yaml: 'id: INC-2026-014',
  },
  bad: {
    path: 'reviews/2026/2026-03-14-checkout-times-out.md',
    yaml: 'id: INC-2026-014',
  },
  *check({ source, front, meta, milestones: { started } }) {
    if (!isTimeValue(started)) return;
    const [first, last] = daysOf(started);
    const fileDay = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*$/.exec(source.path)?.[1];
    if (fileDay && isDay(fileDay) && (fileDay < first || fileDay > last)) {
      yield {
        place: front.placeOf(['timeline', 'started']),
        message: `Unexpected start on ${first}, expected ${fileDay}, the day in the file’s name; mend whichever is wrong`,
      };
    }
    // A year between separators is a year; `INC-2019` alone may be the incident of that number.
    const year = /[-_/.]((?:19|20)\d{2})[-_/.]\d+$/.exec(meta.id ?? '')?.[1];
    // In the night of New Year's Eve the year is another one elsewhere.
    const years = [addDays(first, -1), addDays(last, 1)].map((day) => day.slice(0, 4));
    if (year && !years.includes(year)) {
      yield {
        place: front.placeOf(['id']),
        message: `Unexpected year ${year} in the id \`${meta.id}\`, expected ${first.slice(0, 4)}, the year in which the incident started`,
      };
    }
  },
};

/** The first and the last day on which a moment can have been, where it was written. */
function daysOf(time: TimeValue): readonly [string, string] {
  const half = time.floating ? time.halfWidthMs - HALF_DAY : time.halfWidthMs;
  return [dayOf({ ...time, epochMs: time.epochMs - half }), dayOf({ ...time, epochMs: time.epochMs + half })];
}
