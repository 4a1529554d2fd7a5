import { daysBetween } from '../review/business-days.ts';
import { fileStart } from '../review/place.ts';
import { isDay } from '../review/time-value.ts';
import { isDayBefore1990 } from './earliest-time.ts';
import { isSurelyOpen } from './open-action.ts';
import type { BookRule } from './rule.ts';

export const followUpsAreDoneInTime: BookRule = {
  name: 'follow-ups-are-done-in-time',
  group: 'among reviews',
  severity: 'warning',
  summary: 'Once the day of the follow-up has passed, no action waits any more, or a new day is set.',
  why: 'The follow-up is the moment at which somebody asks. When it passes with actions open and no new day, nobody will ask again.',
  good: { yaml: 'follow_up: 2026-04-08' },
  bad: { yaml: 'follow_up: 2026-03-11' },
  *checkBook(_entries, { asked, asOfMs }) {
    const today = new Date(asOfMs).toISOString().slice(0, 10);
    for (const { review, places } of asked) {
      const day = review.meta.follow_up;
      if (day === undefined || !isDay(day) || day >= today || isDayBefore1990(day)) continue;
      const open = review.body.actions.filter(isSurelyOpen).length;
      if (open === 0) continue;
      const days = daysBetween(day, today);
      yield {
        path: review.path,
        place: places['follow_up'] ?? fileStart,
        message: `Unexpected follow-up ${days} ${days === 1 ? 'day' : 'days'} ago with ${open} ${open === 1 ? 'action' : 'actions'} open, expected them to be done or dropped, or the day of the next follow-up`,
      };
    }
  },
};
