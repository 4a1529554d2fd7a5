import type { Settings } from '../review/settings.ts';
import { isTimeValue } from '../review/time-value.ts';
import type { Review, Span } from '../review/types.ts';
import { actionStates } from './actions.ts';
import { reviewDueDay } from './days.ts';
import type { FileHistory } from './git-dates.ts';
import { known, phasesOf } from './phases.ts';
import type { Incident } from './types.ts';

/** An incident without what only its neighbours can tell. */
export type LoneIncident = Omit<Incident, 'slug' | 'kept' | 'similar' | 'repeatedBy' | 'previous' | 'next'>;

/** What follows from one review, the settings, the day and the history of its file. */
export function incidentOf(
  review: Review,
  settings: Settings,
  asOfDay: string,
  history: FileHistory | undefined,
): LoneIncident {
  const { started, detected, responded, contained, resolved } = review.milestones;
  const reviewDue = reviewDueDay(review, settings);
  return {
    ...review,
    id: review.meta.id,
    ...(isTimeValue(started) ? { started } : {}),
    ...spanAs('detectAfter', known(started, detected)),
    ...spanAs('respondAfter', known(detected, responded)),
    ...spanAs('containAfter', known(started, contained)),
    ...spanAs('resolveAfter', known(started, resolved)),
    phases: phasesOf(review, settings),
    actions: actionStates(review, asOfDay, history?.done),
    waived: review.meta.waive ?? [],
    history: history?.changes ?? [],
    ...(reviewDue === undefined ? {} : { reviewDue }),
    ...(history?.begun === undefined ? {} : { begun: { day: history.begun, from: 'git' } }),
  };
}

type SpanName = 'detectAfter' | 'respondAfter' | 'containAfter' | 'resolveAfter';

function spanAs<Name extends SpanName>(name: Name, span: Span | undefined): Partial<Record<Name, Span>> {
  return span === undefined ? {} : ({ [name]: span } as Record<Name, Span>);
}
