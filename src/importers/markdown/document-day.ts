import { addDays } from '../../review/business-days.ts';
import type { Confidence, Evidence, Note } from './evidence.ts';
import { evidence, quote } from './evidence.ts';
import { findDates } from './find-dates.ts';
import { contentOf, type Page, titleHeadings } from './page.ts';
import type { Facts } from './read-facts.ts';

/** A day that a document bears: in its title, its name, its front matter or a line `Date:`. */
export interface BorneDay {
  readonly day: string;
  readonly evidence: Evidence;
  readonly from: 'title' | 'file-name' | 'line';
}

/** The days that a document bears, the most telling first. */
export function borneDays(page: Page, facts: Facts): BorneDay[] {
  const days: BorneDay[] = [];
  for (const { value } of facts.facts.filter(({ name }) => name === 'Date' || name === 'Window')) {
    const [date] = findDates(value.text, page.slashes);
    if (date?.kind !== 'full') continue;
    const start = value.start + date.index;
    days.push({
      day: date.day,
      from: 'line',
      evidence: evidence('date', quote(page.text, start, start + date.length)),
    });
  }
  const [heading] = titleHeadings(page);
  if (heading) {
    const content = contentOf(page, heading);
    const [date] = findDates(content.text, page.slashes);
    if (date?.kind === 'full') {
      const at = quote(page.text, content.start + date.index, content.start + date.index + date.length);
      days.push({ day: date.day, from: 'title', evidence: evidence('date', at) });
    }
  }
  const name = page.path.split('/').at(-1) ?? '';
  const [inName] = findDates(name.replace(/(?<=\d{4}-\d{2}-\d{2})[-_]|(?<=^\d{1,3})[-_]/g, ' '));
  if (inName?.kind === 'full') {
    const text = name.slice(inName.index, inName.index + inName.length);
    days.push({ day: inName.day, from: 'file-name', evidence: { role: 'file-name', start: 0, end: 0, text } });
  }
  return days;
}

/**
 * The one day of a document. Where it bears several, the one on which its timeline begins is right, and the others are
 * noted; where the timeline has none of them, none is taken. `days`: the days of the timeline, in order.
 */
export function documentDay(
  borne: readonly BorneDay[],
  days: readonly string[],
  notes: Note[],
): (BorneDay & { readonly confidence: Confidence }) | undefined {
  const [first] = borne;
  if (!first) return undefined;
  const differ = borne.some(({ day }) => day !== first.day);
  // A day on either side is the same day in another zone.
  const fits = ({ day }: BorneDay) =>
    days.length === 0 || (day >= addDays(days[0] ?? day, -1) && day <= addDays(days.at(-1) ?? day, 1));
  const right = differ ? borne.find(({ day }) => day === days[0]) : first;
  if (differ) {
    const said = borne.map(({ day, from }) => `${day} (${names[from]})`).join(', ');
    const message = right
      ? `the document bears several days: ${said}; its timeline begins on ${right.day}`
      : `the document bears several days: ${said}; none was taken`;
    notes.push({ kind: 'contradiction', at: first.evidence, message });
  }
  if (!right) return undefined;
  if (!fits(right)) {
    const message = `${right.day} (${names[right.from]}) is none of the days of the timeline, which begins on ${days[0]}`;
    notes.push({ kind: 'contradiction', at: right.evidence, message });
    return undefined;
  }
  return { ...right, confidence: differ ? 'low' : 'medium' };
}

const names = { title: 'title', 'file-name': 'name of the file', line: 'a line of its own' } as const;
