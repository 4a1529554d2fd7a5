import { addBusinessDays, daysBetween } from '../review/business-days.ts';
import { fileStart } from '../review/place.ts';
import { dayOf, isDay, isTimeValue } from '../review/time-value.ts';
import type { BookRule } from './rule.ts';

export const reviewsAreHeldInTime: BookRule = {
  name: 'reviews-are-held-in-time',
  group: 'among reviews',
  severity: 'warning',
  always: true,
  summary: 'The review is held within the business days that its severity allows.',
  why: 'Details fade within days. After two weeks a review is a reconstruction from logs, and what people saw and believed, which is where most can be learnt, is gone.',
  good: { yaml: 'status: in-review\nreview:\n  held: 2026-03-06' },
  bad: { yaml: 'status: in-review\nreview:\n  facilitator: sre-lead' },
  *checkBook(_entries, { asked, settings, asOfMs }) {
    const today = new Date(asOfMs).toISOString().slice(0, 10);
    for (const { review, places } of asked) {
      const { meta, milestones } = review;
      const within = settings.reviewWithin[meta.severity];
      const held = meta.review?.held;
      const isRequired = (meta.kind ?? 'incident') === 'incident' && settings.reviewRequired.includes(meta.severity);
      if (!isRequired || within === undefined || !isTimeValue(milestones.resolved)) continue;
      // A final review has been held, or been told by other rules that the day is missing or in the future.
      if (meta.status === 'final' || (held !== undefined && (!isDay(held) || held <= today))) continue;
      const due = addBusinessDays(dayOf(milestones.resolved), within, settings.clock?.holidays);
      if (due >= today) continue;
      const days = daysBetween(due, today);
      yield {
        path: review.path,
        place: places[held === undefined ? 'status' : 'review.held'] ?? fileStart,
        message: `Unexpected review ${days} ${days === 1 ? 'day' : 'days'} overdue, expected the meeting by ${due}: ${within} business days after the end of a ${meta.severity}`,
      };
    }
  },
};
