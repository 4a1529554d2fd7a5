/** Calendar periods as keys that sort in time: 2026-03, 2026-Q1, 2026. */
export type PeriodKind = 'month' | 'quarter' | 'year';

/** The period in which a day (YYYY-MM-DD) lies. */
export function periodOf(day: string, kind: PeriodKind): string {
  const year = day.slice(0, 4);
  if (kind === 'year') return year;
  if (kind === 'month') return day.slice(0, 7);
  return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The first day of a quarter such as 2026-Q1. */
export function firstDayOf(quarter: string): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The period before: of months, quarters and years alike. */
export function periodBefore(period: string): string {
  return shifted(period, -1);
}

/** Every period from the first to the last, so that a quiet one shows as such. */
export function periodsBetween(first: string, last: string): string[] {
  const periods: string[] = [];
  for (let period = first; period <= last; period = shifted(period, 1)) periods.push(period);
  return periods;
}

function shifted(period: string, by: number): string {
  const year = Number(period.slice(0, 4));
  const part = period.slice(5);
  if (part === '') return padded(year + by);
  const perYear = part.startsWith('Q') ? 4 : 12;
  const index = year * perYear + Number(part.replace('Q', '')) - 1 + by;
  const number = (index % perYear) + 1;
  return `${padded(Math.floor(index / perYear))}-${perYear === 4 ? `Q${number}` : String(number).padStart(2, '0')}`;
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
