import { addDays, daysBetween } from '../metrics/calendar.ts';
import { decidedDay } from '../metrics/review-days.ts';
import type { Action, Review } from '../review/types.ts';
import { addMonths } from './calendar.ts';
import { compare } from './order.ts';
import type { ActionState, Dated, Horizon } from './types.ts';

/** Days of completion that only the history of the file knows: the action's id to YYYY-MM-DD. */
export type DoneByHistory = Readonly<Record<string, string>>;

/**
 * The actions of a review as of a day, in the order of its table. Rows that still are the template's are none, and an
 * action that was completed after that day is open on it.
 */
export function actionStates(review: Review, asOfDay: string, doneByHistory: DoneByHistory = {}): ActionState[] {
  const decided = decidedDay(review);
  return review.body.actions.filter(isWritten).map((action) => {
    const completed = completionOf(action, doneByHistory);
    const completedOn = completed && completed.day <= asOfDay ? completed : undefined;
    const open = isOpen(action) || completed !== completedOn;
    const ageDays = ageOf(open, decided, completedOn?.day, asOfDay);
    return {
      ...action,
      incidentId: review.meta.id,
      incidentTitle: review.meta.title,
      severity: review.meta.severity,
      open,
      ...(open && action.target !== undefined ? { overdueDays: daysBetween(action.target, asOfDay) } : {}),
      ...(ageDays === undefined ? {} : { ageDays }),
      ...(decided !== undefined && action.target !== undefined ? { horizon: horizonOf(decided, action.target) } : {}),
      ...(completedOn === undefined ? {} : { completedOn }),
    };
  });
}

/** The template's own row reads `[Action]`. */
function isWritten({ action }: Action): boolean {
  return !/^\[[^\]]*\]$/.test(action.text);
}

/**
 * Whether an action still waits: neither done nor dropped. A status that is missing or no status leaves it open; of one
 * that is said to be unknown nobody can say that it waits.
 */
function isOpen(action: Pick<Action, 'status'>): boolean {
  return action.status !== 'Done' && action.status !== 'Dropped' && action.status !== 'Unknown';
}

/** Whether an action is open and its target date is past. */
export function isOverdue(action: ActionState): boolean {
  return action.overdueDays !== undefined && action.overdueDays > 0;
}

/** The class of the runbook's step 14 in which a target date lies, counted from the day of the review. */
export function horizonOf(decided: string, target: string): Horizon {
  if (target <= addDays(decided, 7)) return 'immediate';
  if (target <= addMonths(decided, 1)) return 'short';
  if (target <= addMonths(decided, 3)) return 'medium';
  if (target <= addMonths(decided, 12)) return 'long';
  return 'later';
}

/** Open before closed; the longest overdue first, then what is due next, then what has no date; ties by id. */
export function byUrgency(a: ActionState, b: ActionState): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  const late = (b.overdueDays ?? Number.NEGATIVE_INFINITY) - (a.overdueDays ?? Number.NEGATIVE_INFINITY);
  if (late !== 0 && !Number.isNaN(late)) return late;
  return compare(a.incidentId, b.incidentId) || a.row - b.row || compare(a.id, b.id);
}

function completionOf(action: Action, doneByHistory: DoneByHistory): Dated | undefined {
  if (isOpen(action)) return undefined;
  if (action.completed !== undefined) return { day: action.completed, from: 'file' };
  const day = doneByHistory[action.id];
  return action.status === 'Done' && day !== undefined ? { day, from: 'git' } : undefined;
}

/** An action that was finished before the review was held has age 0; one that closed on no known day has none. */
function ageOf(
  open: boolean,
  decided: string | undefined,
  completed: string | undefined,
  asOf: string,
): number | undefined {
  const end = open ? asOf : completed;
  if (decided === undefined || end === undefined) return undefined;
  const days = daysBetween(decided, end);
  return open && days < 0 ? undefined : Math.max(0, days);
}
