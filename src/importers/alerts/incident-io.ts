import type { MilestoneName } from '../../review/types.ts';
import { type AlertFormat, distinct, objectOf, objectsOf, said, textOf } from './alert.ts';

/** The names of timestamps that surely mean a milestone; an organisation may have others, which are left alone. */
const timestamps: readonly (readonly [RegExp, MilestoneName])[] = [
  [/^(?:impact )?started(?: at)?$/i, 'started'],
  [/^(?:detected|reported)(?: at)?$/i, 'detected'],
  [/^(?:acknowledged|responded|accepted)(?: at)?$/i, 'responded'],
  [/^(?:contained|mitigated|stabili[sz]ed)(?: at)?$/i, 'contained'],
  [/^(?:resolved|impact ended)(?: at)?$/i, 'resolved'],
];

/**
 * An incident of incident.io's API v2, as `GET /v2/incidents/{id}` answers.
 * Source: api-docs.incident.io, Incidents V2.
 */
export const incidentIo: AlertFormat = {
  name: 'incident.io',
  from: 'the answer of GET /v2/incidents/{id}',
  read(data) {
    const outer = objectOf(data);
    const incident = objectOf(outer?.['incident']) ?? outer;
    if (!incident || !('reference' in incident) || !('incident_status' in incident)) return undefined;
    const times = objectsOf(incident['incident_timestamp_values']);
    const milestones = times.flatMap((entry) => {
      const name = textOf(objectOf(entry['incident_timestamp'])?.['name']) ?? '';
      const value = textOf(objectOf(entry['value'])?.['value']);
      const milestone = timestamps.find(([pattern]) => pattern.test(name))?.[1];
      return milestone && value ? [[milestone, value] as const] : [];
    });
    const issue = objectOf(incident['external_issue_reference']);
    return {
      source: `incident.io ${incident['reference']}`,
      ...said({ title: incident['name'], severity: objectOf(incident['severity'])?.['name'] }),
      // Of two timestamps for one milestone the first counts.
      milestones: Object.fromEntries([...milestones].reverse()),
      systems: distinct(objectsOf(incident['custom_field_entries']).flatMap(systemsIn)),
      teams: [],
      participants: distinct(
        objectsOf(incident['incident_role_assignments']).map(
          (assignment) => objectOf(assignment['assignee'])?.['name'],
        ),
      ),
      links: said({ 'incident.io': incident['permalink'], issue: issue?.['issue_permalink'] }),
    };
  },
};

/** The values of a custom field that names the affected systems. */
function systemsIn(entry: Readonly<Record<string, unknown>>): unknown[] {
  const name = textOf(objectOf(entry['custom_field'])?.['name']) ?? '';
  if (!/^(?:affected |impacted )?(?:systems?|services?)$/i.test(name)) return [];
  return objectsOf(entry['values']).map(
    (value) =>
      objectOf(value['value_catalog_entry'])?.['name'] ??
      objectOf(value['value_option'])?.['value'] ??
      value['value_text'],
  );
}
