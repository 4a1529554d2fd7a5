import { fileStart } from '../review/place.ts';
import { isMajor } from '../review/settings.ts';
import type { Action } from '../review/types.ts';
import { isSurelyOpen } from './open-action.ts';
import type { BookRule } from './rule.ts';

export const recurrencesFollowClosedActions: BookRule = {
  name: 'recurrences-follow-closed-actions',
  group: 'among reviews',
  severity: 'error',
  summary: 'When an incident comes again, no action of its first review is still open.',
  why: 'The remedy was known, decided and not carried out. That is the most expensive kind of incident and the cheapest to prevent; a recurrence of SEV1 or SEV2 is an error until the action is closed.',
  good: { yaml: 'recurrence_of: []' },
  bad: { yaml: 'recurrence_of:\n  - INC-2026-001' },
  *checkBook(_entries, { asked, byId, settings }) {
    for (const { review, places } of asked) {
      for (const [index, id] of (review.meta.recurrence_of ?? []).entries()) {
        const earlier = byId.get(id)?.review;
        const open = earlier === undefined || earlier === review ? [] : earlier.body.actions.filter(isSurelyOpen);
        if (open.length === 0) continue;
        yield {
          path: review.path,
          place: places[`recurrence_of.${index}`] ?? fileStart,
          message: `Unexpected recurrence of ${id} while ${open.length === 1 ? 'its action' : 'its actions'} ${named(open)} ${open.length === 1 ? 'is' : 'are'} open, expected what was decided then to be done or dropped`,
          ...(isMajor(review.meta.severity, settings) ? {} : { severity: 'warning' as const }),
        };
      }
    }
  },
};

function named(actions: readonly Action[]): string {
  const shown = actions.slice(0, 3).map(({ id }) => `\`${id}\``);
  return [...shown, ...(actions.length > 3 ? [`${actions.length - 3} more`] : [])]
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
}
