import type { ActionState, KnowledgeBase } from '../../src/knowledge/types.ts';
import { years } from './dimensions.tsx';
import { shelvesOf } from './shelves.ts';

/** The actions that the incidents of one year led to. */
export interface ActionYear {
  /** The year in digits, or `unknown`. */
  readonly year: string;
  readonly address: string;
  /** In the order of the book: open before closed, the longest overdue first. */
  readonly actions: readonly ActionState[];
}

/** All actions by the year of their incident, the latest year first; years without any are left out. */
export function actionYears(kb: KnowledgeBase): readonly ActionYear[] {
  const shelves = shelvesOf(kb, years);
  const yearOf = new Map(shelves.flatMap(({ value, incidents }) => incidents.map(({ id }) => [id, value] as const)));
  const byYear = new Map<string, ActionState[]>(shelves.map(({ value }) => [value, []]));
  for (const action of kb.actions) byYear.get(yearOf.get(action.incidentId) ?? '')?.push(action);
  return shelves.flatMap(({ value, slug }) => {
    const actions = byYear.get(value) ?? [];
    return actions.length === 0 ? [] : [{ year: value, address: `actions/${slug}/`, actions }];
  });
}
