import { type AlertFormat, distinct, objectOf, objectsOf, said } from './alert.ts';

/** Responders and services are named by these alone in most exports, and that tells a reader nothing. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An incident of Opsgenie's Incident API, as `GET /v1/incidents/{id}` answers.
 * Source: docs.opsgenie.com, Incident API.
 */
export const opsgenie: AlertFormat = {
  name: 'Opsgenie',
  from: 'the answer of GET /v1/incidents/{id}',
  read(data) {
    const outer = objectOf(data);
    const incident = objectOf(outer?.['data']) ?? outer;
    if (!incident || !('tinyId' in incident) || !('message' in incident)) return undefined;
    const responders = objectsOf(incident['responders']);
    const named = (type: string) =>
      responders.filter((responder) => responder['type'] === type).map(({ username, name }) => username ?? name);
    const services = Array.isArray(incident['impactedServices']) ? incident['impactedServices'] : [];
    return {
      source: `Opsgenie incident ${incident['tinyId']}`,
      ...said({ title: incident['message'], severity: incident['priority'] }),
      milestones: said({
        started: incident['impactStartDate'],
        detected: incident['createdAt'],
        resolved: incident['impactEndDate'],
      }),
      systems: distinct(services).filter((name) => !UUID.test(name)),
      teams: distinct([incident['ownerTeam'], ...named('team')]).filter((name) => !UUID.test(name)),
      participants: distinct(named('user')),
      links: said({ opsgenie: objectOf(incident['links'])?.['web'] }),
    };
  },
};
