import { minutesOf } from '../review/duration.ts';
import type { Span } from '../review/types.ts';

const MINUTE = 60_000;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const numberWord = new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'g');
const AMOUNT = `(?:\\d+(?:\\.\\d+)?|${NUMBERS.join('|')})`;
const UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|[smhd])(?![a-z])';

/** Source of a regular expression for a duration in prose: `50 minutes`, `1 h 30 min`, `nine hours and 5 minutes`. */
export const DURATION = `${AMOUNT}\\s*${UNIT}(?:,?\\s*(?:and\\s+)?${AMOUNT}\\s*${UNIT})*`;

/** Minutes that a text states, and how many minutes off the true value may be so that the text is still right. */
export interface StatedMinutes {
  readonly minutes: number;
  readonly toleranceMinutes: number;
}

/** Reads a duration that {@link DURATION} matched. `about` says that it is introduced as a rough one. */
export function statedMinutes(text: string, about: boolean): StatedMinutes | undefined {
  const digits = text
    .toLowerCase()
    .replace(numberWord, (word) => String(NUMBERS.indexOf(word) + 1))
    .replace(/,/g, ' ');
  const minutes = minutesOf(digits);
  if (minutes === undefined) return undefined;
  const last = /(\d+(?:\.\d+)?)\s*([a-z]+)$/.exec(digits);
  const unit = minutesOf(`1 ${last?.[2] ?? 'min'}`) ?? 1;
  const amount = last?.[1] ?? '1';
  // `1.5 h` is exact to a tenth of an hour, `90 min` and `20 min` are likely rounded to ten or five minutes.
  const step = amount.includes('.') ? unit / 10 : unit === 1 && Number(amount) % 5 === 0 ? 5 : unit;
  return { minutes, toleranceMinutes: Math.max(step, 1, minutes * (about ? 0.25 : 0.05)) };
}

/** Whether a stated duration is right for a span, whatever the uncertainty of its ends. */
export function agrees({ minutes, toleranceMinutes }: StatedMinutes, { lowMs, highMs }: Span): boolean {
  return minutes >= lowMs / MINUTE - toleranceMinutes && minutes <= highMs / MINUTE + toleranceMinutes;
}

/** A duration for a message: the largest two units, `≈` before what is not exact. */
export function durationText({ ms, lowMs, highMs }: Span): string {
  const minutes = Math.round(ms / MINUTE);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const shown = parts.filter(([amount]) => amount > 0).slice(0, 2);
  const text = shown.map(([amount, unit]) => `${amount} ${unit}`).join(' ') || '0 min';
  return `${lowMs === highMs ? '' : '≈ '}${text}`;
}
