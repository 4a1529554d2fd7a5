import type { ActionState } from '../../src/knowledge/types.ts';

/** Whether an action is open past its target date. */
export function isOverdue({ open, overdueDays }: Pick<ActionState, 'open' | 'overdueDays'>): boolean {
  return open && overdueDays !== undefined && overdueDays > 0;
}

/** The age of an action as lists show it: days past its target date, or else since it was decided; nothing of one that waits no more. */
export function shownAge(
  action: Pick<ActionState, 'open' | 'overdueDays' | 'ageDays'>,
): { readonly days: number; readonly of: 'overdue' | 'old' } | undefined {
  const { open, overdueDays = 0, ageDays } = action;
  if (isOverdue(action)) return { days: overdueDays, of: 'overdue' };
  return open && ageDays !== undefined ? { days: ageDays, of: 'old' } : undefined;
}

/** Whether lists show an age of an action: then the page has to say as of which day. */
export function hasAge(action: ActionState): boolean {
  return shownAge(action) !== undefined;
}

/** The states in which lists show actions, the most pressing first. Every action is in one of them. */
export const actionStates: readonly {
  readonly id: string;
  readonly title: string;
  readonly holds: (action: ActionState) => boolean;
}[] = [
  { id: 'overdue', title: 'Overdue', holds: isOverdue },
  { id: 'open', title: 'Open', holds: (action) => action.open && !isOverdue(action) },
  { id: 'closed', title: 'Done or dropped', holds: (action) => !action.open && action.status !== 'Unknown' },
  { id: 'unknown', title: 'Outcome unknown', holds: (action) => !action.open && action.status === 'Unknown' },
];
