import { findSection } from '../review/extract.ts';
import { repairTime } from '../review/repair-time.ts';
import { isTimeValue } from '../review/time-value.ts';
import { proseEdit } from './fixes/prose-edit.ts';
import { withoutOffset } from './row-times.ts';
import { type Rule, withFix } from './rule.ts';

export const eventsHaveTimes: Rule = {
  name: 'events-have-times',
  group: 'time',
  severity: 'error',
  summary: 'Every row of the timeline has a time that can be read, with its offset from UTC.',
  why: 'A timeline is drawn, compared and measured. A time without an offset is another moment for every reader; where the hour is not known, a day says so, and `±` says how well a time is known.',
  good: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-04T09:12+01:00 | First time-outs |\n| 2026-03-04T09:50+01:00 ±10m | The tenant hears of it |\n| 2026-03-05 | The status page is closed |',
  },
  bad: {
    markdown:
      '## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-04 09:12 | First time-outs |\n| 2026-03-04 HH:mm | The tenant hears of it |',
  },
  *check(document, { settings }) {
    const { body } = document;
    // A table without the column is the business of `tables-are-complete`.
    const columns = findSection(body.sections, 'Timeline')?.tables[0]?.columns ?? [];
    if (!columns.some(({ name }) => name === 'Time')) return;
    for (const { time, at } of body.events) {
      // Text in brackets is the template's: another rule says so. `unknown` is an answer.
      if (isTimeValue(at) || /^\[.*\]$/.test(time.text) || time.text.toLowerCase() === 'unknown') continue;
      const local = withoutOffset(time.text);
      const message = local
        ? `Unexpected time without an offset \`${time.text}\`, expected its offset from UTC too: \`${local}Z\`, or for instance \`${local}+01:00\``
        : at.message.replace('``', 'row without a time');
      const meant = repairTime(time.text, settings.clock?.timezone);
      yield withFix(
        { place: time.place, message },
        meant === undefined ? undefined : proseEdit(document, time, time.text, meant),
      );
    }
  },
};
