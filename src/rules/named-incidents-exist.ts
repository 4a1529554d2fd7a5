import { nearest } from '../review/nearest.ts';
import { fileStart } from '../review/place.ts';
import type { BookRule } from './rule.ts';

export const namedIncidentsExist: BookRule = {
  name: 'named-incidents-exist',
  group: 'among reviews',
  severity: 'error',
  summary: 'The incidents that a review repeats or relates to are in the book.',
  why: 'The recurrence rate is counted from these ids. One that leads nowhere is a recurrence that nobody counts.',
  good: { yaml: 'related:\n  - INC-2026-001' },
  bad: { yaml: 'related:\n  - INC-2026-0001' },
  *checkBook(_entries, { asked, byId, surroundings: { mayExist } }) {
    for (const { review, places } of asked) {
      for (const key of ['recurrence_of', 'related'] as const) {
        for (const [index, id] of (review.meta[key] ?? []).entries()) {
          if (byId.has(id) || mayExist?.(id)) continue;
          const near = nearest(
            id,
            [...byId.keys()].filter((other) => other !== review.meta.id),
          );
          yield {
            path: review.path,
            place: places[`${key}.${index}`] ?? fileStart,
            message: `Unexpected incident \`${id}\`, which is not in the book, ${near ? `did you mean \`${near}\`?` : 'expected the id of a review'}`,
          };
        }
      }
    }
  },
};
