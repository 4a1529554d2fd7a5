import type { ReviewFrontMatter } from '../../../review/types.ts';
import { type BookFacts, defineTable, incidentId, optional, type RelationalIncident } from '../table.ts';
import { minutesBetween } from './minutes.ts';

type Impact = NonNullable<ReviewFrontMatter['impact']>;

const spans = {
  detect: ['started', 'detected', 'From start to detection'],
  acknowledge: ['detected', 'responded', 'From detection to response'],
  contain: ['started', 'contained', 'From start to containment'],
  resolve: ['started', 'resolved', 'From start to resolution'],
} as const;

/** The runbook's numbers of each incident (step 2), and its times. */
export const incidentMetrics = defineTable({
  name: 'incident_metrics',
  description: 'Impact and times: one row for each incident. A number that nobody knows is empty, never 0.',
  key: ['incident_id'],
  columns: {
    incident_id: incidentId,
    incident_duration_minutes: optional('real', 'Minutes of downtime: as stated, else from start to resolution.'),
    duration_from: optional('text', 'Where that comes from: review or timeline.'),
    affected_users_count: optional('integer', 'Users affected.'),
    business_impact_dollars: optional(
      'real',
      'Financial impact where it is stated in US dollars; nothing is converted.',
    ),
    business_impact_amount: optional('real', 'Financial impact in its own currency. Never add up across currencies.'),
    business_impact_currency: optional('text', 'ISO 4217 code of that currency.'),
    data_loss_mb: optional('real', 'Data lost, in megabytes.'),
    customer_tickets_created: optional('integer', 'Support tickets created.'),
    answered_unknown: optional(
      'text',
      'Fields of the impact that somebody answered with unknown, separated by commas; other empty ones nobody has answered.',
    ),
    ...minutesColumns('detect'),
    ...minutesColumns('acknowledge'),
    ...minutesColumns('contain'),
    ...minutesColumns('resolve'),
  },
  rows(incident, facts) {
    const { id, meta } = incident;
    const impact: Impact = meta.impact ?? {};
    const cost = typeof impact.cost === 'object' ? impact.cost : undefined;
    const unknown = Object.entries(impact).flatMap(([field, answer]) => (answer === 'unknown' ? [field] : []));
    return [
      {
        incident_id: id,
        ...durationOf(incident, impact, facts),
        affected_users_count: numberIn(impact.users),
        business_impact_dollars: cost?.currency === 'USD' ? cost.amount : null,
        business_impact_amount: cost?.amount,
        business_impact_currency: cost?.currency,
        data_loss_mb: numberIn(impact.data_loss_mb),
        customer_tickets_created: numberIn(impact.tickets),
        answered_unknown: unknown.length === 0 ? null : unknown.join(','),
        ...minutesCells('detect', incident, facts),
        ...minutesCells('acknowledge', incident, facts),
        ...minutesCells('contain', incident, facts),
        ...minutesCells('resolve', incident, facts),
      },
    ];
  },
});

/** As the metric of downtime counts it: an answer of `unknown` is not replaced by what the timeline says. */
function durationOf(incident: RelationalIncident, { downtime_minutes: stated }: Impact, facts: BookFacts) {
  if (stated === 'unknown') return { incident_duration_minutes: null, duration_from: null };
  if (stated !== undefined) return { incident_duration_minutes: stated, duration_from: 'review' };
  const minutes = minutesBetween(incident, 'started', 'resolved', facts);
  return { incident_duration_minutes: minutes?.value, duration_from: minutes && 'timeline' };
}

type Span = keyof typeof spans;
type Named<Name extends Span, Value> = Readonly<
  Record<`minutes_to_${Name}` | `minutes_to_${Name}_low` | `minutes_to_${Name}_high`, Value>
>;

function minutesColumns<Name extends Span>(name: Name) {
  const [, , meaning] = spans[name];
  return {
    [`minutes_to_${name}`]: optional('real', `${meaning}, in minutes; empty where an end is not known.`),
    [`minutes_to_${name}_low`]: optional('real', 'The least that the imprecise times leave possible.'),
    [`minutes_to_${name}_high`]: optional('real', 'The most that they leave possible.'),
  } as Named<Name, ReturnType<typeof optional<'real'>>>;
}

function minutesCells<Name extends Span>(name: Name, incident: RelationalIncident, facts: BookFacts) {
  const [from, to] = spans[name];
  const { value = null, low = null, high = null } = minutesBetween(incident, from, to, facts) ?? {};
  return {
    [`minutes_to_${name}`]: value,
    [`minutes_to_${name}_low`]: low,
    [`minutes_to_${name}_high`]: high,
  } as Named<Name, number | null>;
}

function numberIn(answer: number | 'unknown' | undefined): number | null {
  return typeof answer === 'number' ? answer : null;
}
