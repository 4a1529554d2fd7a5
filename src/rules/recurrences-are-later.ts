import { fileStart } from '../review/place.ts';
import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import type { BookRule } from './rule.ts';

export const recurrencesAreLater: BookRule = {
  name: 'recurrences-are-later',
  group: 'among reviews',
  severity: 'error',
  summary: 'An incident repeats earlier ones, and neither repeats nor relates to itself.',
  why: 'A recurrence points back in time. Turned round, the first incident counts as the repetition, and the actions of the wrong review are looked at.',
  good: { yaml: 'related:\n  - INC-2026-001' },
  bad: { yaml: 'related:\n  - INC-2026-014' },
  *checkBook(_entries, { asked, byId }) {
    for (const { review, places } of asked) {
      const { meta, path } = review;
      for (const key of ['recurrence_of', 'related'] as const) {
        for (const [index, id] of (meta[key] ?? []).entries()) {
          if (id !== meta.id) continue;
          yield {
            path,
            place: places[`${key}.${index}`] ?? fileStart,
            message: `Unexpected \`${id}\`, the id of this review itself, expected another incident`,
          };
        }
      }
      const { started } = review.milestones;
      for (const [index, id] of (meta.recurrence_of ?? []).entries()) {
        const other = byId.get(id)?.review.milestones.started;
        if (!isTimeValue(started) || !isTimeValue(other) || !isSurelyBefore(started, other)) continue;
        yield {
          path,
          place: places[`recurrence_of.${index}`] ?? fileStart,
          message: `Unexpected \`${id}\`, which started later (${other.text}) than this incident (${started.text}), expected an earlier one`,
        };
      }
    }
  },
};
