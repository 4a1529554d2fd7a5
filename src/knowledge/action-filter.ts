import { isOverdue } from './actions.ts';
import type { ActionState, Horizon } from './types.ts';

/** Which actions are wanted: within a field any value will do, and every field that is given must fit. */
export interface ActionFilter {
  readonly overdue?: boolean;
  /** Owners with or without `@`; `none` stands for actions without one. */
  readonly owner?: readonly string[];
  readonly status?: readonly StatusName[];
  readonly horizon?: readonly Horizon[];
  readonly severity?: readonly string[];
}

/** The statuses as options name them, and the two groups of them. */
export const statusNames = [
  'open',
  'closed',
  'pending',
  'in-progress',
  'blocked',
  'done',
  'dropped',
  'unknown',
] as const;
export type StatusName = (typeof statusNames)[number];

/** The horizons, the nearest first. */
export const horizons: readonly Horizon[] = ['immediate', 'short', 'medium', 'long', 'later'];

/** The actions that fit, in the order in which they came. */
export function filterActions(actions: readonly ActionState[], filter: ActionFilter): ActionState[] {
  const { overdue = false, owner, status, horizon, severity } = filter;
  return actions.filter(
    (action) =>
      (!overdue || isOverdue(action)) &&
      anyOf(owner?.map(ownerName), ownerName(action.owner ?? 'none')) &&
      (status === undefined || status.length === 0 || status.some((name) => hasStatus(action, name))) &&
      anyOf(horizon, action.horizon) &&
      anyOf(severity, action.severity),
  );
}

/** An owner's name as it is compared: `@Payments` and `payments` are one. */
export function ownerName(owner: string): string {
  return owner.trim().replace(/^@/, '').toLowerCase();
}

function hasStatus({ open, status }: ActionState, name: StatusName): boolean {
  if (name === 'open') return open;
  if (name === 'closed') return !open;
  return status?.toLowerCase().replace(' ', '-') === name;
}

function anyOf<T>(wanted: readonly T[] | undefined, value: T | undefined): boolean {
  return wanted === undefined || wanted.length === 0 || (value !== undefined && wanted.includes(value));
}
