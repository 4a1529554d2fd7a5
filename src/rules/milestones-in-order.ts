import { isSurelyBefore, isTimeValue } from '../review/time-value.ts';
import { milestoneNames } from '../review/types.ts';
import type { Rule } from './rule.ts';

export const milestonesInOrder: Rule = {
  name: 'milestones-in-order',
  group: 'time',
  severity: 'error',
  summary: 'The milestones follow each other: started, detected, responded, contained, resolved.',
  why: 'Every duration is a difference of two milestones. One that is out of order makes a negative duration, and every median it enters is wrong.',
  good: {
    yaml: 'timeline:\n  started: 2026-03-04T09:12+01:00\n  detected: 2026-03-04T09:20+01:00\n  responded: unknown\n  contained: unknown\n  resolved: 2026-03-04T10:02+01:00',
  },
  bad: {
    yaml: 'timeline:\n  started: 2026-03-04T09:12+01:00\n  detected: 2026-03-04T09:02+01:00\n  responded: unknown\n  contained: unknown\n  resolved: 2026-03-04T10:02+01:00',
  },
  *check({ front, milestones }) {
    let earlier: (typeof milestoneNames)[number] | undefined;
    for (const name of milestoneNames) {
      const time = milestones[name];
      if (!isTimeValue(time)) continue;
      const before = earlier && milestones[earlier];
      if (earlier && isTimeValue(before) && isSurelyBefore(time, before)) {
        yield {
          place: front.placeOf(['timeline', name]),
          message: `Unexpected \`${name}\` at ${time.text}, before \`${earlier}\` at ${before.text}; expected the milestones in the order ${milestoneNames.join(', ')}`,
        };
      } else earlier = name;
    }
  },
};
