import { isTimeValue } from '../../../review/time-value.ts';
import { column, defineTable, incidentId, optional } from '../table.ts';

/** The rows of the reviews' timelines. */
export const timelineEvents = defineTable({
  name: 'timeline_events',
  description: 'What happened when: one row for each row of a timeline table.',
  key: ['incident_id', 'event_number'],
  columns: {
    incident_id: incidentId,
    event_number: column('integer', 'Number of the row, from 1.'),
    happened_at: optional('timestamp', 'The time, in UTC; noon of a bare date; empty where the cell holds no time.'),
    plus_minus_minutes: optional('real', 'How far the true time may lie to either side; 0 where it is exact.'),
    written: column('text', 'The time as the review has it.'),
    description: column('text', 'What happened.'),
  },
  rows: ({ id, body }) =>
    body.events.map(({ at, time, event }, index) => ({
      incident_id: id,
      event_number: index + 1,
      happened_at: isTimeValue(at) ? at.epochMs : null,
      plus_minus_minutes: isTimeValue(at) ? at.halfWidthMs / 60_000 : null,
      written: time.text,
      description: event.text,
    })),
});
