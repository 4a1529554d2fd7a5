import type { ActionState } from '../../src/knowledge/types.ts';

/** Whether an action is open past its target date. */
export function isOverdue({ open, overdueDays }: Pick<ActionState, 'open' | 'overdueDays'>): boolean {
  return open && overdueDays !== undefined && overdueDays > 0;
}
