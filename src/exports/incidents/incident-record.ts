import type { Incident } from '../../knowledge/types.ts';
import { type Milestone, milestoneNames, type Span } from '../../review/types.ts';

/** What of an incident stands in its records: the body is what nearly all of its text is made of. */
export const recordFields = [
  ...(['id', 'slug', 'path', 'meta', 'body', 'milestones', 'phases', 'actions', 'waived', 'reviewDue'] as const),
  ...(['detectAfter', 'containAfter', 'resolveAfter', 'repeatedBy', 'similar'] as const),
] as const;

type Recorded = Pick<Incident, (typeof recordFields)[number]>;

/** What front matter says of an incident and what follows from it: a line of data/incidents.json. */
export function briefRecord(incident: Omit<Recorded, 'body' | 'phases' | 'similar' | 'waived'>) {
  const { id, slug, path, meta, milestones, actions } = incident;
  return {
    id,
    title: meta.title,
    severity: meta.severity,
    status: meta.status,
    kind: meta.kind ?? 'incident',
    page: `incidents/${slug}/`,
    path,
    systems: meta.systems,
    teams: meta.teams ?? [],
    tags: meta.tags ?? [],
    cause: meta.cause ?? null,
    detected_by: meta.detected_by ?? null,
    milestones: Object.fromEntries(milestoneNames.map((name) => [name, timeRecord(milestones[name])])),
    minutes_to: {
      detect: minutesOf(incident.detectAfter),
      contain: minutesOf(incident.containAfter),
      resolve: minutesOf(incident.resolveAfter),
    },
    impact: meta.impact ?? {},
    recurrence_of: meta.recurrence_of ?? [],
    repeated_by: incident.repeatedBy,
    review_held: meta.review?.held ?? null,
    review_due: incident.reviewDue ?? null,
    follow_up: meta.follow_up ?? null,
    actions: { total: actions.length, open: actions.filter(({ open }) => open).length },
  };
}

/** An incident with all that was read out of its review, as plain text: its index.json. */
export function fullRecord(incident: Recorded) {
  const { body, meta } = incident;
  return {
    version: 1,
    ...briefRecord(incident),
    phases: incident.phases.map(({ phase, plannedMinutes, actual, rating, source }) => ({
      phase,
      planned_minutes: plannedMinutes ?? null,
      actual_minutes: minutesOf(actual),
      rating: rating ?? null,
      source,
    })),
    events: body.events.map(({ time, at, event }) => ({
      written: time.text,
      time: 'epochMs' in at ? timeRecord(at) : null,
      event: event.text,
    })),
    whys: body.whys.map(({ text }) => text),
    factors: body.factors.map(({ category, factor, impact, prevention }) => ({
      category: category ?? null,
      factor: factor.text,
      impact: impact ?? null,
      prevention: prevention.text,
    })),
    lessons: body.lessons.map(({ kind, content }) => ({ kind, lesson: content.text })),
    actions: incident.actions.map((action) => ({
      id: action.id,
      action: action.action.text,
      type: action.type ?? null,
      owner: action.owner ?? null,
      priority: action.priority ?? null,
      target: action.target ?? null,
      status: action.status ?? null,
      open: action.open,
      overdue_days: action.overdueDays ?? null,
      completed: action.completedOn?.day ?? null,
    })),
    runbooks: meta.runbooks ?? [],
    similar: incident.similar.map(({ id, title, reason }) => ({ id, title, reason })),
    links: meta.links ?? {},
    sources: meta.sources ?? [],
    waived: incident.waived,
  };
}

/** A time as data: an instant in UTC or a bare day, and how uncertain it is; `unknown` is an answer, null is none. */
function timeRecord(milestone: Milestone | undefined) {
  if (milestone === undefined) return null;
  if (milestone === 'unknown') return milestone;
  const iso = new Date(milestone.epochMs).toISOString();
  return {
    at: milestone.floating ? iso.slice(0, 10) : iso.replace('.000Z', 'Z'),
    plus_minus_minutes: milestone.floating ? null : milestone.halfWidthMs / 60_000,
  };
}

function minutesOf(span: Span | undefined) {
  if (!span) return null;
  return { value: span.ms / 60_000, low: span.lowMs / 60_000, high: span.highMs / 60_000 };
}
