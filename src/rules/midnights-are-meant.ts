import { isTimeValue } from '../review/time-value.ts';
import { milestoneNames } from '../review/types.ts';
import type { Rule } from './rule.ts';

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[Tt]00:00(?::00(?:\.0+)?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

export const midnightsAreMeant: Rule = {
  name: 'midnights-are-meant',
  group: 'time',
  severity: 'warning',
  summary: 'A milestone at midnight happened at midnight; where only the day is known, it is a day.',
  why: 'Tools fill a missing hour with noughts. A date in disguise looks exact, and adds up to a day to every duration that is counted from it.',
  good: {
    yaml: 'timeline:\n  started: 2026-03-04\n  detected: 2026-03-04T09:16+01:00\n  responded: 2026-03-04T09:21+01:00\n  contained: 2026-03-04T09:48+01:00\n  resolved: 2026-03-04T10:02+01:00',
  },
  bad: {
    yaml: 'timeline:\n  started: 2026-03-04T00:00+01:00\n  detected: 2026-03-04T09:16+01:00\n  responded: 2026-03-04T09:21+01:00\n  contained: 2026-03-04T09:48+01:00\n  resolved: 2026-03-04T10:02+01:00',
  },
  *check({ front, milestones, source }) {
    const times = milestoneNames.flatMap((name) => {
      const time = milestones[name];
      return isTimeValue(time) && !time.floating ? [{ name, time, day: MIDNIGHT.exec(time.text.trim())?.[1] }] : [];
    });
    const others = times.filter(({ day }) => day === undefined);
    // A midnight that the review itself speaks of is meant.
    const isSpokenOf = /\bmidnight\b|(?<![\d:])(?:00:00|24:00)(?!\d)|\b12(?::00)?\s?a\.?m\b/i.test(
      source.text.slice(front.bodyStart),
    );
    if (others.length === 0 || isSpokenOf) return;
    for (const { name, time, day } of times) {
      if (day === undefined) continue;
      yield {
        place: front.placeOf(['timeline', name]),
        message: `Unexpected midnight \`${time.text}\`, expected the time of day, or the day \`${day}\` where no more is known; a row of the timeline at 00:00 shows that midnight is meant`,
      };
    }
  },
};
