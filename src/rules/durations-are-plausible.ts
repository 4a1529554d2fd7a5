import { isTimeValue, spanBetween } from '../review/time-value.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400_000;

export const durationsArePlausible: Rule = {
  name: 'durations-are-plausible',
  group: 'time',
  severity: 'warning',
  summary: 'The incident was over within a month of its start.',
  why: 'An outage of forty days is rare, a wrong month is not. One such slip moves the mean time to resolve of a whole year. Where it is true, waive this rule and say so.',
  good: {
    yaml: 'timeline:\n  started: 2026-03-04T09:12+01:00\n  detected: 2026-03-04T09:16+01:00\n  responded: unknown\n  contained: unknown\n  resolved: 2026-03-04T10:02+01:00',
  },
  bad: {
    path: 'reviews/2026/2026-01-04-checkout-times-out.md',
    yaml: 'timeline:\n  started: 2026-01-04T09:12+01:00\n  detected: 2026-03-04T09:16+01:00\n  responded: unknown\n  contained: unknown\n  resolved: 2026-03-04T10:02+01:00',
  },
  options: {
    days: {
      type: 'number',
      exclusiveMinimum: 0,
      default: 30,
      description: 'Days that an incident may last from its start to its end.',
    },
  },
  *check({ front, milestones: { started, resolved } }, { options }) {
    const { days } = options as { days: number };
    if (!isTimeValue(started) || !isTimeValue(resolved)) return;
    const span = spanBetween(started, resolved);
    if (span.lowMs <= days * DAY) return;
    yield {
      place: front.placeOf(['timeline', 'resolved']),
      message: `Unexpected end at ${resolved.text}, ${Math.floor(span.ms / DAY)} days after the start, expected at most ${days}; look at both dates again`,
    };
  },
};
