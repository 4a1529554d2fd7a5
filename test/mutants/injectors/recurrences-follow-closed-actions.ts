import { withId } from '../front.ts';
import type { Injector } from '../injector.ts';

/** An early incident of which actions are still open by the public record. */
const EARLY = 'INC-2017-001';

export const recurrencesFollowClosedActions: Injector = {
  rule: 'recurrences-follow-closed-actions',
  inject: (text) =>
    text.includes(`  - ${EARLY}\n`) || text.includes(`id: ${EARLY}\n`)
      ? undefined
      : withId(text, 'recurrence_of', EARLY),
};
