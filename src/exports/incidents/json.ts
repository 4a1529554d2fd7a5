import type { Incident, KnowledgeBase } from '../../knowledge/types.ts';
import { briefRecord, fullRecord } from './incident-record.ts';

/** All incidents as JSON, in the shape of schema/incidents.schema.json. */
export function incidentsAsJson({ asOf, incidents }: Pick<KnowledgeBase, 'asOf' | 'incidents'>): string {
  return `${JSON.stringify({ version: 1, asOf, incidents: incidents.map(briefRecord) }, null, 2)}\n`;
}

/** One incident as a line of JSON Lines, in the shape of schema/incident.schema.json. */
export function incidentAsLine(incident: Incident): string {
  return `${JSON.stringify(fullRecord(incident))}\n`;
}

/** One incident as JSON, in the shape of schema/incident.schema.json. */
export function incidentAsJson(incident: Incident): string {
  return `${JSON.stringify(fullRecord(incident), null, 2)}\n`;
}
