import { type Evidence, evidence, type Quote, quote } from './evidence.ts';
import { dayOn, type FoundDate } from './find-dates.ts';

/** A day with what it was read from. */
export interface KnownDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly evidence: readonly Evidence[];
}

/** The day of a date that may lack its year, or why there is none. */
export type DayResult = KnownDay | { readonly why: string };

/**
 * The day that a date means. `at` is the piece of the document's text in which it was found. A year that is not written is that of
 * the column's head, else of the day above; a month far before the one above may lie in the next year, so it is left.
 */
export function resolveDay(
  date: FoundDate,
  text: string,
  at: Quote,
  above: KnownDay | undefined,
  columnYear: Quote | undefined,
): DayResult {
  const written = quote(text, at.start + date.index, at.start + date.index + date.length);
  const own = evidence('date', written);
  if (date.kind === 'full') return { day: date.day, evidence: [own] };
  if (date.kind === 'ambiguous') return { why: `\`${written.text}\` is another day on each side of an ocean` };
  if (columnYear) {
    const day = dayOn(columnYear.text, date.month, date.dayOfMonth);
    return day ? { day, evidence: [own, evidence('year', columnYear)] } : noSuchDay(written);
  }
  if (!above) return { why: `the year of \`${written.text}\` is not written anywhere above` };
  const monthAbove = Number(above.day.slice(5, 7));
  if (date.month < monthAbove - 6) {
    return { why: `\`${written.text}\` may lie in the year after ${above.day}, the day above` };
  }
  const day = dayOn(above.day.slice(0, 4), date.month, date.dayOfMonth);
  const years = above.evidence.map((one) => (one.role === 'date' ? { ...one, role: 'year' as const } : one));
  return day ? { day, evidence: [own, ...years] } : noSuchDay(written);
}

function noSuchDay(written: Quote): DayResult {
  return { why: `there is no day \`${written.text}\` in that year` };
}
