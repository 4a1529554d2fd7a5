/** The tables and views, in reading order. To add a table: write it in tables/ and add it here. */
import type { Table } from './table.ts';
import { checklistAnswers, lessons, runbookUses } from './tables/answers.ts';
import { book } from './tables/book.ts';
import { incidentFactors, recurrences, whys } from './tables/causes.ts';
import { incidentFollowupActions } from './tables/followup-actions.ts';
import { incidentMetrics } from './tables/incident-metrics.ts';
import { incidents } from './tables/incidents.ts';
import { incidentMilestones } from './tables/milestones.ts';
import { incidentResponsePhases, unratedPhases } from './tables/phases.ts';
import { proposedImprovements } from './tables/proposed-improvements.ts';
import { incidentSystems, incidentTags, incidentTeams, systems } from './tables/systems.ts';
import { timelineEvents } from './tables/timeline-events.ts';

export { modelVersion } from './tables/book.ts';
export { views } from './views.ts';

export const tables: readonly Table[] = [
  incidents,
  incidentMetrics,
  incidentMilestones,
  timelineEvents,
  whys,
  incidentFactors,
  incidentResponsePhases,
  unratedPhases,
  proposedImprovements,
  incidentFollowupActions,
  lessons,
  checklistAnswers,
  runbookUses,
  recurrences,
  systems,
  incidentSystems,
  incidentTeams,
  incidentTags,
  book,
];
