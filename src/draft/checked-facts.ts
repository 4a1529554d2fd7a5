import { CannotRun } from '../cannot-run.ts';
import { nearest } from '../review/nearest.ts';
import { repairTime } from '../review/repair-time.ts';
import type { Settings } from '../review/settings.ts';
import { isTimeValue, parseTimeValue } from '../review/time-value.ts';

/** Longest title of the format. */
const MOST = 120;

/** What is wrong with a title; nothing where it is right. */
export function titleFault(title: string): string | undefined {
  if (title === '') return 'Expected what users saw, in one line.';
  return title.length > MOST ? `Unexpected ${title.length} characters, expected at most ${MOST}.` : undefined;
}

/** What is wrong with a list of systems. */
export function systemsFault(answer: string): string | undefined {
  return listOf([answer]).length === 0 ? 'Expected at least one system.' : undefined;
}

/** The names in lists that are written with commas. */
export function listOf(values: readonly string[]): string[] {
  return [...new Set(values.flatMap((value) => value.split(',')).map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
}

/** The level that a user's word means. Throws {@link CannotRun} on any other. */
export function knownSeverity(word: string, { severities }: Pick<Settings, 'severities'>): string {
  const found = severities.find((level) => level === word.toUpperCase().replace(/[\s_-]+/g, ''));
  if (found) return found;
  const near = nearest(word, severities);
  throw new CannotRun(
    `Unexpected --severity ${word}, ${near ? `did you mean \`${near}\`?` : `expected ${severities.join(', ')}.`}`,
  );
}

/** A time as the format writes it, or what is wrong with it: nearly right ones are put right where only one thing can be meant. */
export function timeOrFault(
  text: string,
  timezone: string | undefined,
): { readonly time: string } | { readonly fault: string } {
  if (text === 'unknown') return { time: text };
  const time = repairTime(text, timezone) ?? text;
  const read = parseTimeValue(time.replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T'));
  return isTimeValue(read) ? { time } : { fault: read.message };
}
