import { addDays, daysBetween } from '../../metrics/calendar.ts';
import { addMonths, isoWeek, weekday } from '../calendar.ts';

/** The cadences of the runbook's Continuous Improvement. */
export const periodKinds = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A stretch of whole days, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  /** 2026-W09, 2026-03, 2026-Q1 or 2026. */
  readonly key: string;
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
}

/** What a key of each kind looks like, for messages. */
export const keyExamples: Readonly<Record<PeriodKind, string>> = {
  week: '2026-W09',
  month: '2026-03',
  quarter: '2026-Q1',
  year: '2026',
};

const months: Readonly<Record<Exclude<PeriodKind, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };

/** The period of a kind in which a day (YYYY-MM-DD) lies; weeks are those of ISO 8601. */
export function periodOfDay(kind: PeriodKind, day: string): Period {
  const year = day.slice(0, 4);
  if (kind === 'week') {
    const from = addDays(day, 1 - weekday(day));
    const week = isoWeek(day);
    return { kind, key: `${week.year}-W${String(week.week).padStart(2, '0')}`, from, until: addDays(from, 6) };
  }
  const month = Number(day.slice(5, 7));
  const first = kind === 'year' ? 1 : kind === 'quarter' ? month - ((month - 1) % 3) : month;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  const key = kind === 'year' ? year : kind === 'quarter' ? `${year}-Q${Math.ceil(first / 3)}` : from.slice(0, 7);
  return { kind, key, from, until: addDays(addMonths(from, months[kind]), -1) };
}

/** The period before another, of the same kind. */
export function periodBefore({ kind, from }: Period): Period {
  return periodOfDay(kind, addDays(from, -1));
}

/** The last period of a kind that is over on a day. */
export function lastCompletePeriod(kind: PeriodKind, asOfDay: string): Period {
  return periodBefore(periodOfDay(kind, asOfDay));
}

/** The period that a key names; undefined where there is none such. */
export function periodOfKey(kind: PeriodKind, key: string): Period | undefined {
  const found = /^(?<year>\d{4})(?:-(?:W(?<week>\d{2})|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$/i.exec(
    key.trim(),
  )?.groups;
  if (!found) return undefined;
  const { year = '', week, quarter, month } = found;
  // 4 January lies in the first week of its year, whatever its weekday.
  const day =
    week !== undefined
      ? addDays(`${year}-01-04`, (Number(week) - 1) * 7)
      : `${year}-${month ?? String((Number(quarter ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`;
  const period = periodOfDay(kind, day);
  return period.key === key.trim().toUpperCase() ? period : undefined;
}

/** A period in words: `Week 9 of 2026 (2026-02-23 to 2026-03-01)`. */
export function nameOfPeriod({ kind, key, from, until }: Period): string {
  const days = `${from} to ${until}`;
  if (kind === 'week') return `Week ${Number(key.slice(6))} of ${key.slice(0, 4)} (${days})`;
  if (kind === 'quarter') return `Quarter ${key.slice(6)} of ${key.slice(0, 4)} (${days})`;
  return kind === 'year' ? `the year ${key}` : `${monthNames[Number(key.slice(5)) - 1]} ${key.slice(0, 4)}`;
}

/** Whether a period is over on a day. */
export function isOver({ until }: Period, asOfDay: string): boolean {
  return daysBetween(until, asOfDay) > 0;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
