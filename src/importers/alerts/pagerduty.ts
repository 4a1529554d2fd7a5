import { type AlertFormat, distinct, objectOf, objectsOf, said, textOf } from './alert.ts';

/**
 * An incident of PagerDuty's REST API v2, as `GET /incidents/{id}` answers; the log entries of
 * `GET /incidents/{id}/log_entries` are read too where they stand beside it or in it.
 *
 * The incident is created when its alert comes in: that is the detection. When the impact began, PagerDuty does not know.
 * Source: developer.pagerduty.com, API reference, Incidents and Log entries.
 */
export const pagerduty: AlertFormat = {
  name: 'PagerDuty',
  from: 'the answer of GET /incidents/{id}',
  read(data) {
    const outer = objectOf(data);
    const incident = objectOf(outer?.['incident']) ?? outer;
    if (incident?.['type'] !== 'incident' || !('incident_number' in incident)) return undefined;
    const log = [...objectsOf(outer?.['log_entries']), ...objectsOf(incident['log_entries'])];
    const logged = (type: string) =>
      earliest(log.filter((entry) => entry['type'] === type).map((entry) => entry['created_at']));
    const acknowledgements = objectsOf(incident['acknowledgements']);
    const isResolved = incident['status'] === 'resolved';
    const people = [
      ...objectsOf(incident['assignments']).map((assignment) => objectOf(assignment['assignee'])),
      ...acknowledgements.map((acknowledgement) => objectOf(acknowledgement['acknowledger'])),
      ...log.map((entry) => objectOf(entry['agent'])),
    ].filter((person) => /^user/.test(String(person?.['type'])));
    return {
      source: `PagerDuty incident ${incident['incident_number']}`,
      ...said({ title: incident['title'], severity: objectOf(incident['priority'])?.['summary'] }),
      milestones: said({
        detected: incident['created_at'],
        responded: logged('acknowledge_log_entry') ?? earliest(acknowledgements.map(({ at }) => at)),
        resolved: incident['resolved_at'] ?? (isResolved ? incident['last_status_change_at'] : undefined),
      }),
      systems: distinct([
        objectOf(incident['service'])?.['summary'],
        ...objectsOf(incident['impacted_services']).map(({ summary }) => summary),
      ]),
      teams: distinct(objectsOf(incident['teams']).map(({ summary }) => summary)),
      participants: distinct(people.map((person) => person?.['summary'])),
      links: said({ pagerduty: incident['html_url'] }),
    };
  },
};

function earliest(times: readonly unknown[]): string | undefined {
  return times.flatMap((time) => textOf(time) ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
