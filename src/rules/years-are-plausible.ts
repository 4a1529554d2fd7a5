import { isTimeValue } from '../review/time-value.ts';
import { milestoneNames } from '../review/types.ts';
import { isBefore1990, isDayBefore1990 } from './earliest-time.ts';
import { rowTimes } from './row-times.ts';
import type { Rule } from './rule.ts';

export const yearsArePlausible: Rule = {
  name: 'years-are-plausible',
  group: 'time',
  severity: 'error',
  summary: 'No time lies before 1990.',
  why: 'A time from 1970 is an empty field that some tool has turned into a date, and a year such as 0206 a slip of the finger. Either stretches every chart it enters.',
  good: { yaml: 'follow_up: 2026-04-08' },
  bad: { yaml: 'follow_up: 1970-01-01' },
  *check({ front, milestones, meta, body }) {
    for (const name of milestoneNames) {
      const time = milestones[name];
      if (isTimeValue(time) && isBefore1990(time))
        yield { place: front.placeOf(['timeline', name]), message: messageOf(time.text) };
    }
    for (const [path, day] of [
      [['review', 'held'], meta.review?.held],
      [['follow_up'], meta.follow_up],
    ] as const) {
      if (isDayBefore1990(day)) yield { place: front.placeOf(path), message: messageOf(day) };
    }
    const times = rowTimes(body.events);
    for (const [index, { time }] of body.events.entries()) {
      const at = times[index];
      if (at && isBefore1990(at)) yield { place: time.place, message: messageOf(at.text) };
    }
    for (const { target, completed, cells } of body.actions) {
      for (const [column, day] of [
        ['Target Date', target],
        ['Completed', completed],
      ] as const) {
        const cell = cells[column];
        if (cell && isDayBefore1990(day)) yield { place: cell.place, message: messageOf(day) };
      }
    }
  },
};

function messageOf(text: string): string {
  return `Unexpected \`${text}\`, expected a time since 1990, or \`unknown\` where it is not known`;
}
