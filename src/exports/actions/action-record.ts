import type { ActionState, Incident } from '../../knowledge/types.ts';

/** Actions as of a day, with the incidents that they come from. */
export interface ActionList {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Those that were asked for, in order. */
  readonly actions: readonly ActionState[];
  /** How many actions the whole book has. */
  readonly of: number;
  readonly incidents: readonly Pick<Incident, 'id' | 'path'>[];
}

/** An action as data, in the shape of schema/actions.schema.json: every field is always there, null where it is not known. */
export function recordOf(action: ActionState, paths: ReadonlyMap<string, string>) {
  return {
    id: action.id,
    incident: action.incidentId,
    incident_title: action.incidentTitle,
    severity: action.severity,
    action: action.action.text,
    type: action.type ?? null,
    owner: action.owner ?? null,
    priority: action.priority ?? null,
    target: action.target ?? null,
    status: action.status ?? null,
    status_note: action.statusNote ?? null,
    open: action.open,
    overdue_days: action.overdueDays ?? null,
    age_days: action.ageDays ?? null,
    horizon: action.horizon ?? null,
    completed: action.completedOn?.day ?? null,
    completed_from: action.completedOn?.from ?? null,
    success_criteria: action.successCriteria?.text ?? null,
    dependencies: action.dependencies?.text ?? null,
    resources: action.resources?.text ?? null,
    ticket: action.ticket?.text ?? null,
    path: paths.get(action.incidentId) ?? null,
    line: action.place.line,
  };
}

/** The records of a list, in its order. */
export function recordsOf({ actions, incidents }: ActionList): ReturnType<typeof recordOf>[] {
  const paths = new Map(incidents.map(({ id, path }) => [id, path]));
  return actions.map((action) => recordOf(action, paths));
}

/** How late an action is, or how long it still has: `12 days late`, `due today`, `in 3 days`; empty where that is not known. */
export function lateness({ overdueDays }: Pick<ActionState, 'overdueDays'>): string {
  if (overdueDays === undefined) return '';
  if (overdueDays === 0) return 'due today';
  const days = Math.abs(overdueDays) === 1 ? '1 day' : `${Math.abs(overdueDays)} days`;
  return overdueDays > 0 ? `${days} late` : `in ${days}`;
}

/** The list in one sentence: how many of how many, how many of them open and late. */
export function summaryOf({ actions, asOf, of }: ActionList): string {
  const open = actions.filter((action) => action.open).length;
  const late = actions.filter((action) => (action.overdueDays ?? 0) > 0).length;
  const shown =
    actions.length === of ? `${of} ${of === 1 ? 'action' : 'actions'}` : `${actions.length} of ${of} actions`;
  return `${shown} as of ${asOf}: ${open} open, ${late} of them overdue.`;
}
