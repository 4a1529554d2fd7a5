import type { DigestPage, Guide, Incident, KnowledgeBase, Runbook } from '../src/knowledge/types.ts';

const indexes = new WeakMap<KnowledgeBase, ReadonlyMap<string, Incident>>();

/** The incidents of a book by id; made once for each book, as every page asks. */
export function incidentsById(kb: KnowledgeBase): ReadonlyMap<string, Incident> {
  const known = indexes.get(kb);
  if (known) return known;
  const index = new Map(kb.incidents.map((incident) => [incident.id, incident]));
  indexes.set(kb, index);
  return index;
}

/** Address of an incident's page. */
export function incidentAddress(incident: Pick<Incident, 'slug'>): string {
  return `incidents/${incident.slug}/`;
}

/** Address of a runbook's page. */
export function runbookAddress(runbook: Pick<Runbook, 'slug'>): string {
  return `runbooks/${runbook.slug}/`;
}

/** Address of a guide's page. */
export function guideAddress(guide: Pick<Guide, 'slug'>): string {
  return `guides/${guide.slug}/`;
}

/** Address of a digest's page. */
export function digestAddress({ period }: Pick<DigestPage, 'period'>): string {
  return `digests/${period.key.toLowerCase()}/`;
}

/** Address of the drill of an incident. */
export function drillAddress(incident: Pick<Incident, 'slug'>): string {
  return `drills/${incident.slug}/`;
}
