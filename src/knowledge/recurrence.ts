import { hasAgreedActions } from '../metrics/action-state.ts';
import { daysOf, heldDay } from '../metrics/review-days.ts';
import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import type { TimeValue } from '../review/types.ts';
import { compare } from './order.ts';
import { makeAnew, type Recall } from './recall.ts';
import type { ActionState, Incident, Recurrence } from './types.ts';

type Member = Pick<Incident, 'meta' | 'milestones' | 'id' | 'actions'>;

/**
 * The declared recurrences among incidents that are all in the book, in the order of the later ones.
 * A declaration is passed over where it names its own incident or one that surely began later.
 */
export function recurrencesOf(incidents: readonly Member[], recall: Recall = makeAnew): readonly Recurrence[] {
  const ids = recall.each('ids', [incidents], [], ({ id }) => id);
  const places = recall.named('places of ids', [ids], () => new Map(ids.map((id, at) => [id, at])));
  const declared = recall.each('declared recurrences', [incidents], [], ({ meta }) => meta.recurrence_of);
  const pairs: { readonly later: Member; readonly earlier: Member }[] = [];
  for (const [at, later] of incidents.entries()) {
    // Most repeat nothing.
    for (const id of declared[at] === undefined ? [] : new Set(declared[at])) {
      const earlier = incidents[places.get(id) ?? -1];
      if (earlier && earlier !== later && !beganAfter(earlier, later)) pairs.push({ later, earlier });
    }
  }
  const [laters, earliers] = [pairs.map(({ later }) => later), pairs.map(({ earlier }) => earlier)];
  return recall.each('recurrences', [laters, earliers], [], (later, at) => pairOf(later, earliers[at] as Member));
}

/** Ids of the incidents that repeat each incident, in the order in which they stand in the list. */
export function repeatersOf(recurrences: readonly Recurrence[]): ReadonlyMap<string, readonly string[]> {
  const repeaters = new Map<string, string[]>();
  for (const { id, of } of recurrences) repeaters.set(of, [...(repeaters.get(of) ?? []), id]);
  return repeaters;
}

/**
 * Incidents that are linked by recurrences, directly or through others; each chain in the order of the list that is
 * handed in. The longest chain comes first, ties by the first id.
 */
export function chainsOf(orderedIds: readonly string[], recurrences: readonly Recurrence[]): string[][] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = leader.get(root); next !== undefined && next !== root; next = leader.get(root)) root = next;
    return root;
  };
  for (const { id, of } of recurrences) leader.set(find(id), find(of));
  const linked = new Set(recurrences.flatMap(({ id, of }) => [id, of]));
  const chains = new Map<string, string[]>();
  for (const id of orderedIds) {
    if (!linked.has(id)) continue;
    const root = find(id);
    chains.set(root, [...(chains.get(root) ?? []), id]);
  }
  return [...chains.values()].sort((a, b) => b.length - a.length || compare(a[0] ?? '', b[0] ?? ''));
}

type StateThen = 'open' | 'closed' | 'unknown' | 'not yet';

/**
 * What an action was when a later incident began. Only a completion on an earlier day closes it; one on the same day,
 * or on no known day, leaves the question open: nothing is guessed.
 */
export function stateAt(
  action: Pick<ActionState, 'open' | 'completedOn'>,
  start: TimeValue | undefined,
  held: string | undefined,
): StateThen {
  if (!start) return 'unknown';
  const [first, last] = daysOf(start);
  if (held !== undefined && held > last) return 'not yet';
  if (action.open) return 'open';
  const completed = action.completedOn?.day;
  if (completed === undefined) return 'unknown';
  if (completed < first) return 'closed';
  return completed > last ? 'open' : 'unknown';
}

function pairOf(later: Member, earlier: Member): Recurrence {
  const start = isTimeValue(later.milestones.started) ? later.milestones.started : undefined;
  const held = heldDay(earlier);
  // In a draft the actions are proposals: nobody had agreed on them.
  const agreed = hasAgreedActions(earlier) ? earlier.actions : [];
  const then = agreed.map((action) => ({ id: action.id, state: stateAt(action, start, held) }));
  const count = (state: StateThen): number => then.filter((each) => each.state === state).length;
  return {
    id: later.id,
    title: later.meta.title,
    severity: later.meta.severity,
    of: earlier.id,
    ofTitle: earlier.meta.title,
    openThen: then.filter(({ state }) => state === 'open').map(({ id }) => id),
    closedThen: count('closed'),
    unknownThen: count('unknown'),
    notYetThen: count('not yet'),
    openNow: earlier.actions.filter(({ open }) => open).map(({ id }) => id),
  };
}

function beganAfter(a: Member, b: Member): boolean {
  const [startOfA, startOfB] = [a.milestones.started, b.milestones.started];
  return isTimeValue(startOfA) && isTimeValue(startOfB) && isSurelyBefore(startOfB, startOfA);
}
