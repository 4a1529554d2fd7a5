import type { Action } from '../review/types.ts';

/** Whether a review says that an action waits. One without a status may be done: nobody knows, so it is not counted. */
export function isSurelyOpen({ status }: Pick<Action, 'status'>): boolean {
  return status === 'Pending' || status === 'In progress' || status === 'Blocked';
}
