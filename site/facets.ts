import type { Incident } from '../src/knowledge/types.ts';
import { yearOf } from './format/time.ts';

/** What the list of incidents can be narrowed by, in the order in which it is offered. */
export const facetNames = [
  'severity',
  'system',
  'team',
  'cause',
  'detected_by',
  'tag',
  'year',
  'status',
  'kind',
] as const;
export type FacetName = (typeof facetNames)[number];
export type Facets = Readonly<Record<FacetName, readonly string[]>>;

/** Facets in words. */
export const facetWords: Readonly<Record<FacetName, string>> = {
  severity: 'Severity',
  system: 'System',
  team: 'Team',
  cause: 'Cause',
  detected_by: 'Detected by',
  tag: 'Tag',
  year: 'Year',
  status: 'Review',
  kind: 'Kind',
};

/** An incident's values of every facet; empty where it has none. */
export function facetsOf(incident: Incident): Facets {
  const { meta } = incident;
  return {
    severity: [meta.severity],
    system: meta.systems,
    team: meta.teams ?? [],
    cause: meta.cause === undefined ? [] : [meta.cause],
    detected_by: meta.detected_by === undefined ? [] : [meta.detected_by],
    tag: meta.tags ?? [],
    year: incident.started ? [yearOf(incident.started)] : ['unknown'],
    status: [meta.status],
    kind: [meta.kind ?? 'incident'],
  };
}
