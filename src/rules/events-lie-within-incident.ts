import { isSurelyBefore, isTimeValue, parseTimeValue } from '../review/time-value.ts';
import type { TimeValue } from '../review/types.ts';
import { isBefore1990 } from './earliest-time.ts';
import { rowTimes } from './row-times.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400_000;

export const eventsLieWithinIncident: Rule = {
  name: 'events-lie-within-incident',
  group: 'time',
  severity: 'warning',
  summary: 'The rows of the timeline lie between the days before the incident began and its review.',
  why: 'A trigger some days before the impact belongs into the timeline. A row months away is nearly always a wrong month or year, and it squeezes all other events into one dot of the drawing.',
  good: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-02T15:00+01:00 | The tenant releases its client |\n| 2026-03-04T09:12+01:00 | First time-outs |\n| 2026-03-05 | The status page is closed |',
  },
  bad: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2025-03-04T09:12+01:00 | First time-outs |\n| 2026-03-04T10:02+01:00 | All checkouts succeed again |',
  },
  options: {
    days_before: {
      type: 'number',
      minimum: 0,
      default: 30,
      description: 'Days before the start of the incident in which events may lie.',
    },
  },
  *check({ body, milestones, meta }, { options }) {
    const { days_before: daysBefore } = options as { days_before: number };
    const { started } = milestones;
    const held = parseTimeValue(meta.review?.held ?? 'unknown');
    const times = rowTimes(body.events);
    for (const [index, { time }] of body.events.entries()) {
      const at = times[index];
      if (!at || isBefore1990(at)) continue;
      if (isTimeValue(started) && isSurelyBefore(at, earlier(started, daysBefore))) {
        const days = Math.floor((started.epochMs - at.epochMs) / DAY);
        yield {
          place: time.place,
          message: `Unexpected row at ${at.text}, ${days} days before the incident started at ${started.text}, expected at most ${daysBefore}; what is older is told in \`What Happened\``,
        };
      } else if (isTimeValue(held) && isSurelyBefore(held, at)) {
        yield {
          place: time.place,
          message: `Unexpected row at ${at.text}, after the review on ${held.text}, expected what happened before it`,
        };
      }
    }
  },
};

function earlier(time: TimeValue, days: number): TimeValue {
  return { ...time, epochMs: time.epochMs - days * DAY };
}
