import type { Action, Checklist, ChecklistItem, Milestones, PhaseRow, Review } from '../review/types.ts';

type Meta = Review['meta'];
type Held = Pick<NonNullable<Meta['review']>, 'held'>;

/** What metrics see of an action. */
export type MetricAction = Pick<Action, 'id' | 'status' | 'target' | 'completed'>;

/**
 * What metrics see of a review: facts and answers, no prose. Every {@link Review} is one. A browser is sent no more
 * than this, so a metric that needs another field has to name it here first.
 */
export interface MetricReview {
  readonly meta: Pick<
    Meta,
    | 'id'
    | 'severity'
    | 'status'
    | 'kind'
    | 'systems'
    | 'teams'
    | 'cause'
    | 'detected_by'
    | 'impact'
    | 'recurrence_of'
    | 'runbooks'
    | 'planned'
  > & { readonly review?: Held };
  readonly milestones: Milestones;
  readonly body: {
    readonly actions: readonly MetricAction[];
    readonly checklists: readonly (Pick<Checklist, 'name'> & {
      readonly items: readonly Pick<ChecklistItem, 'label' | 'answer'>[];
    })[];
    readonly phases: readonly Pick<PhaseRow, 'phase' | 'plannedMinutes' | 'actualMinutes'>[];
  };
}
