import { column, defineTable, incidentId } from '../table.ts';

/** The systems that incidents have affected. */
export const systems = defineTable({
  name: 'systems',
  description: 'One row for each system that an incident has affected.',
  key: ['system'],
  shared: true,
  columns: { system: column('text', 'Name of the system.') },
  rows: ({ meta }) => meta.systems.map((system) => ({ system })),
});

/** Which incident affected which system. */
export const incidentSystems = defineTable({
  name: 'incident_systems',
  description: 'Affected systems: one row for each system of an incident.',
  key: ['incident_id', 'system'],
  columns: { incident_id: incidentId, system: column('text', 'An affected system.', { references: 'systems' }) },
  rows: ({ id, meta }) => unique(meta.systems).map((system) => ({ incident_id: id, system })),
});

/** Which incident concerns which team. */
export const incidentTeams = defineTable({
  name: 'incident_teams',
  description: 'Teams that own the affected systems or took part.',
  key: ['incident_id', 'team'],
  columns: { incident_id: incidentId, team: column('text', 'Name of the team.') },
  rows: ({ id, meta }) => unique(meta.teams ?? []).map((team) => ({ incident_id: id, team })),
});

/** The free words of an incident. */
export const incidentTags = defineTable({
  name: 'incident_tags',
  description: 'Free words to find an incident by.',
  key: ['incident_id', 'tag'],
  columns: { incident_id: incidentId, tag: column('text', 'The word.') },
  rows: ({ id, meta }) => unique(meta.tags ?? []).map((tag) => ({ incident_id: id, tag })),
});

/** Nothing stops a writer from naming a thing twice. */
function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
