import { withId } from '../front.ts';
import type { Injector } from '../injector.ts';

export const recurrencesFollowClosedActions: Injector = {
  rule: 'recurrences-follow-closed-actions',
  // The only review beside them with open actions is younger than all of them.
  causes: ['recurrences-are-later'],
  inject: (text) => withId(text, 'recurrence_of', 'INC-2026-001'),
};
