import { type Columns, column, incidentId, optional } from './table.ts';

/** A table that is computed from others when it is read. */
export interface View {
  readonly name: string;
  readonly description: string;
  readonly columns: Columns;
  /** A SELECT that SQLite and DuckDB understand alike. */
  readonly select: string;
}

/** The runbook's step 1: what happened when, from the milestones that are known. */
const incidentTimeline: View = {
  name: 'incident_timeline',
  description: 'The milestones that are known as a timeline, in the shape of the runbook’s step 1.',
  columns: {
    incident_id: incidentId,
    event: column('text', 'Incident Start, Detection, Response Start, Containment, Resolution or Post-Incident.'),
    timestamp: optional('timestamp', 'The time, in UTC; noon of a bare date.'),
    description: column('text', 'What it means.'),
    plus_minus_minutes: optional('real', 'How far the true time may lie to either side.'),
    day_only: optional('boolean', 'Whether only the day is known.'),
  },
  select: `SELECT
  m.incident_id,
  CASE m.milestone
    WHEN 'started' THEN 'Incident Start'
    WHEN 'detected' THEN 'Detection'
    WHEN 'responded' THEN 'Response Start'
    WHEN 'contained' THEN 'Containment'
    WHEN 'resolved' THEN 'Resolution'
    ELSE 'Post-Incident'
  END AS event,
  m.happened_at AS timestamp,
  CASE m.milestone
    WHEN 'started' THEN 'The impact began'
    WHEN 'detected' THEN 'First noticed' || CASE i.detected_by
      WHEN 'monitoring' THEN ' by monitoring'
      WHEN 'employee' THEN ' by an employee'
      WHEN 'customer' THEN ' by a customer'
      WHEN 'third-party' THEN ' by a third party'
      ELSE ''
    END
    WHEN 'responded' THEN 'The response began'
    WHEN 'contained' THEN 'The impact stopped growing'
    WHEN 'resolved' THEN 'The impact was over'
    ELSE 'The review was held'
  END AS description,
  m.plus_minus_minutes,
  m.day_only
FROM incident_milestones m
JOIN incidents i ON i.incident_id = m.incident_id
WHERE m.state = 'known'`,
};

export const views: readonly View[] = [incidentTimeline];
