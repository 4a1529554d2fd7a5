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

/** The values of one facet of an incident; none where it has none. */
const values: Readonly<Record<FacetName, (incident: Incident) => readonly string[]>> = {
  severity: ({ meta }) => [meta.severity],
  system: ({ meta }) => meta.systems,
  team: ({ meta }) => meta.teams ?? [],
  cause: ({ meta }) => (meta.cause === undefined ? [] : [meta.cause]),
  detected_by: ({ meta }) => (meta.detected_by === undefined ? [] : [meta.detected_by]),
  tag: ({ meta }) => meta.tags ?? [],
  year: ({ started }) => (started ? [yearOf(started)] : ['unknown']),
  status: ({ meta }) => [meta.status],
  kind: ({ meta }) => [meta.kind ?? 'incident'],
};

/** An incident's values of one facet; empty where it has none. */
export function facetOf(facet: FacetName, incident: Incident): readonly string[] {
  return values[facet](incident);
}

/** An incident's values of every facet. */
export function facetsOf(incident: Incident): Facets {
  return Object.fromEntries(facetNames.map((facet) => [facet, facetOf(facet, incident)])) as Facets;
}
