import { firstIdOf } from './id-pattern.ts';

/**
 * The id of the next incident: one more than the highest of the series that the last id belongs to, whose year, where it has
 * one, is that of the new incident. Without any id the commonest shape that fits begins, or the
 * pattern itself where it can be written by rule. Nothing where no series can be
 * told: the user has to name an id then. `ids` in the order of their incidents; `pattern` matches an id as a whole.
 */
export function nextId(ids: readonly string[], pattern: string, year: string): string | undefined {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  const fitting = ids.filter((id) => whole.test(id));
  const series = fitting.flatMap(splitId);
  const last = series.at(-1);
  if (!last) {
    const first = firstIds(year).find((id) => whole.test(id));
    // Ids that are there and form no series are made in some other way.
    return first ?? (fitting.length === 0 ? firstIdOf(pattern, year) : undefined);
  }
  const stem = last.stem.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/, year);
  const inStem = series.filter((id) => id.stem.toLowerCase() === stem.toLowerCase());
  const number = inStem.reduce((most, { digits }) => Math.max(most, Number(digits)), 0) + 1;
  const id = stem + String(number).padStart((inStem.at(-1) ?? last).digits.length, '0');
  return whole.test(id) ? id : undefined;
}

function firstIds(year: string): string[] {
  const prefixes = ['INC-', 'PM-', 'PIR-', 'IR-', ''];
  return prefixes.flatMap((prefix) => [`${prefix}${year}-001`, `${prefix}${year}-01`, `${prefix}001`, `${prefix}1`]);
}

/** What stands before the number at the end of an id, and the number; more than six digits are a date. */
function splitId(id: string): { readonly stem: string; readonly digits: string }[] {
  const { stem, digits } = /^(?<stem>.*?)(?<digits>\d{1,6})$/.exec(id)?.groups ?? {};
  return stem === undefined || digits === undefined || /\d$/.test(stem) ? [] : [{ stem, digits }];
}
