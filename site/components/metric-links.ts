import { incidentAddress, incidentsById } from '../lookup.ts';
import type { Site } from '../page.ts';

/** The ways from a metric to other addresses, from the book in Node and from its packed data in a browser. */
export interface MetricLinks {
  /** The link to an address of the site. */
  href(address: string): string;
  /** Title and link of an incident; undefined where the book holds no such review. */
  incident(id: string): { readonly title: string; readonly href: string } | undefined;
}

/** The links of a whole book. */
export function linksOf(site: Site): MetricLinks {
  const incidents = incidentsById(site.kb);
  return {
    href: site.href,
    incident(id) {
      const incident = incidents.get(id);
      return incident && { title: incident.meta.title, href: site.href(incidentAddress(incident)) };
    },
  };
}

/** The incident from which a value comes: an action is named by its incident and its row. */
export function incidentIdOf(pointId: string): string {
  return pointId.split('#', 1)[0] ?? pointId;
}
