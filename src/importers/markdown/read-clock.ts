/** A time of day at the head of a text. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Characters that it takes. */
  readonly length: number;
  /** What is odd about it though it can be read. */
  readonly doubt?: string;
}

/** Text that stands where a time of day should, and is none. */
export interface ClockFault {
  readonly length: number;
  readonly why: string;
}

const COLON = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:?]|\s?-\s?\?)/;
const MERIDIEM = /^\s?([ap])\.?\s?m\b\.?/i;
const HOUR_ONLY = /^(\d{1,2})(?=\s?[ap]\.?\s?m\b)/i;
const DOTTED = /^(\d{1,2})[.h](\d{2})(?![\d.%])/;
const COMPACT = /^(\d{2})(\d{2})(?:\s?h(?:rs|ours)?\b)?(?![\d:.,/-])/;
/** Template tokens and blanks: `14:??`, `2X:XX`, `HH:mm`, `--:--`, `Time TBC`. */
const BLANK =
  /^(?:(?:[\d?x-]{1,2}|h{1,2}):(?:[\d?x-]{2}|m{2})(?::[\d?xs-]{2})?(?![\w?])|(?:time\s+)?tb[acd]\b|time unknown\b|unknown\b|n\/a\b|\?+)/i;

/** Whether forms that may be other numbers too, `11.50` and `1600`, are taken for times: only where a time must stand. */
export interface ClockOptions {
  readonly loose: boolean;
}

/** Reads the time of day at the head of a text; nothing where there is none, nor anything in its place. */
export function readClock(text: string, { loose }: ClockOptions): Clock | ClockFault | undefined {
  const colon = COLON.exec(text);
  if (colon) return withMeridiem(text, colon[0].length, colon[1], colon[2], colon[3]);
  const hour = HOUR_ONLY.exec(text);
  if (hour) return withMeridiem(text, hour[0].length, hour[1]);
  const odd = loose ? (DOTTED.exec(text) ?? COMPACT.exec(text)) : undefined;
  if (odd) {
    const read = withMeridiem(text, odd[0].length, odd[1], odd[2]);
    return 'why' in read ? read : { ...read, doubt: `\`${odd[0].trim()}\` was taken for a time of day` };
  }
  const blank = BLANK.exec(text);
  return blank ? { length: blank[0].length, why: `\`${blank[0]}\` is no time of day` } : undefined;
}

export function isClock(clock: Clock | ClockFault | undefined): clock is Clock {
  return clock !== undefined && 'hour' in clock;
}

function withMeridiem(
  text: string,
  length: number,
  hourText = '',
  minuteText = '0',
  secondText = '0',
): Clock | ClockFault {
  const meridiem = MERIDIEM.exec(text.slice(length));
  const whole = length + (meridiem?.[0].length ?? 0);
  const [written, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  const half = meridiem?.[1]?.toLowerCase();
  const fault = { length: whole, why: `\`${text.slice(0, whole)}\` is no time of day` };
  if (written > 23 || minute > 59 || second > 59) return fault;
  const clock = { minute, second, length: whole };
  if (half === undefined) return { ...clock, hour: written };
  if (written > 12) {
    return half === 'a' ? fault : { ...clock, hour: written, doubt: 'a time of 24 hours with PM' };
  }
  if (written === 0) return half === 'p' ? fault : { ...clock, hour: 0, doubt: 'a time of 24 hours with AM' };
  return { ...clock, hour: (written % 12) + (half === 'p' ? 12 : 0) };
}
