import type { Incident, KnowledgeBase } from '../../knowledge/types.ts';
import { rememberLast } from '../../review/remember-last.ts';
import { briefRecord, fullRecord } from './incident-record.ts';

/** An incident stands in a line and in a file of its own, which a build writes one after the other. */
const recordOf = rememberLast(fullRecord);

/** All incidents as JSON, in the shape of schema/incidents.schema.json. */
export function incidentsAsJson({ asOf, incidents }: Pick<KnowledgeBase, 'asOf' | 'incidents'>): string {
  return `${JSON.stringify({ version: 1, asOf, incidents: incidents.map(briefRecord) }, null, 2)}\n`;
}

/** One incident as a line of JSON Lines, in the shape of schema/incident.schema.json. */
export function incidentAsLine(incident: Incident): string {
  return `${JSON.stringify(recordOf(incident))}\n`;
}

/** One incident as JSON, in the shape of schema/incident.schema.json. */
export function incidentAsJson(incident: Incident): string {
  return `${JSON.stringify(recordOf(incident), null, 2)}\n`;
}

/** The line of an incident of which this is the file: to read that again takes less than to read the review. */
export function lineOf(json: Buffer): string {
  return `${JSON.stringify(JSON.parse(json.toString('utf8')))}\n`;
}
