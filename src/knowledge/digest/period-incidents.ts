import { dayOf } from '../../review/time-value.ts';
import { type ItemsByDay, indexByDay } from '../by-day.ts';
import type { ActionState, Incident, KnowledgeBase } from '../types.ts';
import type { Period } from './period.ts';

/** An incident as a digest lists it. */
export interface DigestIncident {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly severity: string;
  readonly kind: 'incident' | 'near-miss' | 'drill';
  readonly status: string;
  /** The day on which it began, where it happened, YYYY-MM-DD. */
  readonly day: string;
  /** Minutes from start to resolution, with the interval that imprecise times leave; absent where an end is unknown. */
  readonly minutes?: { readonly value: number; readonly low: number; readonly high: number };
  readonly systems: readonly string[];
  readonly cause?: string;
  readonly openActions: number;
}

/** One index for each book: every period asks. */
const begun = new WeakMap<readonly Incident[], ItemsByDay<Incident>>();
const done = new WeakMap<readonly ActionState[], ItemsByDay<ActionState>>();

/** The incidents that began in a period, in the order in which they began. Unknown starts are in none. */
export function incidentsIn({ incidents }: Pick<KnowledgeBase, 'incidents'>, period: Period): Incident[] {
  const known = begun.get(incidents) ?? indexByDay(incidents, ({ started }) => started && dayOf(started));
  begun.set(incidents, known);
  return known(period).reverse();
}

/** The actions that were done in a period, in the order of the book. */
export function actionsDoneIn({ actions }: Pick<KnowledgeBase, 'actions'>, period: Period): ActionState[] {
  const known =
    done.get(actions) ??
    indexByDay(actions, ({ open, completedOn, status }) => (!open && status === 'Done' ? completedOn?.day : undefined));
  done.set(actions, known);
  return known(period);
}

/** What a digest says of an incident. */
export function digestIncident(incident: Incident): DigestIncident {
  const { id, slug, meta, started, resolveAfter, actions } = incident;
  const minutes = resolveAfter && {
    value: resolveAfter.ms / 60_000,
    low: resolveAfter.lowMs / 60_000,
    high: resolveAfter.highMs / 60_000,
  };
  return {
    id,
    slug,
    title: meta.title,
    severity: meta.severity,
    kind: meta.kind ?? 'incident',
    status: meta.status,
    day: started ? dayOf(started) : '',
    ...(minutes === undefined ? {} : { minutes }),
    systems: meta.systems,
    ...(meta.cause === undefined || meta.cause === 'unknown' ? {} : { cause: meta.cause }),
    openActions: actions.filter(({ open }) => open).length,
  };
}
