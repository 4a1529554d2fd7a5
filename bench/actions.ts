import type { ActionStatus, ActionType, Level } from '../src/review/types.ts';
import { lastDay } from './calendar.ts';
import { integer, type Random, skewed, weighted } from './random.ts';

/** An action of a generated review: its dates and state; its words come later. Days count since 1970-01-01. */
export interface ActionFacts {
  readonly type: ActionType;
  readonly priority: Level;
  readonly target: number;
  readonly status: ActionStatus;
  /** Day on which it was done or dropped; absent while it is open. */
  readonly closed?: number;
}

/** Days from the review to the target date at most, by priority. */
const horizons: Readonly<Record<Level, readonly [number, number]>> = {
  High: [5, 28],
  Medium: [21, 85],
  Low: [60, 330],
};

/** Three to six actions; a corrective and a preventive one are always among them. */
export function actionsOf(random: Random, from: number, isFinal: boolean, severity: string): ActionFacts[] {
  const types: ActionType[] = ['Corrective', 'Preventive', 'Detection', 'Corrective', 'Response', 'Preventive'];
  const count = integer(random, 3, severity === 'SEV1' || severity === 'SEV2' ? 6 : 4);
  return types.slice(0, count).map((type) => {
    const priority = weighted(
      random,
      type === 'Corrective' ? { High: 6, Medium: 3, Low: 1 } : { High: 2, Medium: 5, Low: 3 },
    );
    const target = from + integer(random, ...horizons[priority]);
    return { type, priority, target, ...stateOf(random, from, target, isFinal) };
  });
}

function stateOf(
  random: Random,
  from: number,
  target: number,
  isFinal: boolean,
): Pick<ActionFacts, 'status' | 'closed'> {
  if (!isFinal) return { status: 'Pending' };
  // Most actions are done around their date; some years later; a few never.
  const closed = from + Math.round(skewed(random, 0.8 * (target - from), 0.7));
  const fate = weighted(random, { Done: 88, Dropped: 7, never: 5 });
  if (fate !== 'never' && closed <= lastDay) return { status: fate, closed };
  return { status: weighted(random, { Pending: 4, 'In progress': 4, Blocked: 2 }) };
}
