import { addDays } from '../review/business-days.ts';
import { fileStart } from '../review/place.ts';
import { dayOf, isTimeValue } from '../review/time-value.ts';
import { isSurelyOpen } from './open-action.ts';
import type { BookRule } from './rule.ts';

export const similarIncidentsAreConsidered: BookRule = {
  name: 'similar-incidents-are-considered',
  group: 'among reviews',
  severity: 'info',
  against: ['Ignoring Data'],
  always: true,
  summary: 'A new review names the similar earlier incidents whose actions are still open.',
  why: 'Recurrences are rarely declared because nobody remembers the first time. While the review is being written there is still time to look, and to finish what was decided then.',
  good: { yaml: 'tags: [search-index]\nrelated:\n  - INC-2026-001' },
  bad: { yaml: 'tags: [search-index]' },
  options: {
    days: {
      type: 'number',
      minimum: 0,
      default: 30,
      description: 'Days after its end for which an incident counts as new.',
    },
  },
  *checkBook(_entries, { asked, byId, asOfMs, options, surroundings: { similarTo } }) {
    const { days } = options as { days: number };
    const since = addDays(new Date(asOfMs).toISOString().slice(0, 10), -days);
    for (const { review, places } of asked) {
      const { resolved, started } = review.milestones;
      const end = isTimeValue(resolved) ? resolved : started;
      const isNew = review.meta.status !== 'final' || (isTimeValue(end) && dayOf(end) >= since);
      if (!isNew || !similarTo) continue;
      const named = new Set([...(review.meta.recurrence_of ?? []), ...(review.meta.related ?? [])]);
      for (const { id, reason } of similarTo(review.path)) {
        const open = (byId.get(id)?.review.body.actions ?? []).filter(isSurelyOpen).length;
        if (open === 0 || named.has(id)) continue;
        yield {
          path: review.path,
          place: places['id'] ?? fileStart,
          message: `Unexpected resemblance to ${id} (${reason}), ${open} of whose actions ${open === 1 ? 'is' : 'are'} open; expected it under \`recurrence_of\` or \`related\`, once somebody has looked`,
        };
      }
    }
  },
};
