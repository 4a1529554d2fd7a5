import { addDays } from '../review/business-days.ts';
import { proseBlocks } from '../review/prose-blocks.ts';
import { dayOf, isDay, isTimeValue } from '../review/time-value.ts';
import { writtenDates } from '../review/written-dates.ts';
import type { Rule } from './rule.ts';

export const headingsAgreeOnDate: Rule = {
  name: 'headings-agree-on-date',
  group: 'time',
  severity: 'error',
  summary: 'A date at the head of the review is the day of the incident.',
  why: 'A review that was begun as a copy of the last one keeps its date. Who looks for the incident by its day then finds another one.',
  good: { markdown: '# 2026-03-04, payments time out' },
  bad: { markdown: '# 2026-01-12, payments time out' },
  *check({ tree, source, front, lines, milestones, meta }) {
    const heading = proseBlocks(tree, source.text).find(({ depth }) => depth === 1);
    const fileDay = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?![\d])[^/]*$/.exec(source.path)?.[1];
    const known = Object.values(milestones).filter(isTimeValue);
    // A day on either side is the same day in another zone.
    const days = [...known.map(dayOf), ...(fileDay && isDay(fileDay) ? [fileDay] : [])].sort();
    const [first, last] = [days.at(0), days.at(-1)];
    if (first === undefined || last === undefined) return;
    const candidates = [
      ...(heading ? [{ text: heading.text, start: heading.start }] : []),
      ...(meta.title === undefined ? [] : [{ text: meta.title, start: undefined }]),
    ];
    for (const { text, start } of candidates) {
      const [date, another] = writtenDates(text);
      if (!date || another || !isAtHead(text, date.index)) continue;
      if (date.day >= addDays(first, -1) && date.day <= addDays(last, 1)) continue;
      const place =
        start === undefined
          ? front.placeOf(['title'])
          : lines.place(start + date.index, start + date.index + date.length);
      yield {
        place,
        message: `Unexpected date \`${text.slice(date.index, date.index + date.length)}\` in the ${start === undefined ? 'title' : 'heading'}, expected ${first}, the day of the incident`,
      };
    }
  },
};

/** Whether a date opens a text, with no more than a label before it: further inside it may be any other day. */
function isAtHead(text: string, index: number): boolean {
  return /^[#\s*]*(?:(?:incident\s+)?date:?\s*)?$/i.test(text.slice(0, index));
}
