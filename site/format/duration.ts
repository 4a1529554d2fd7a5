import type { Span } from '../../src/review/types.ts';

const units = [
  { ms: 86_400_000, sign: 'd' },
  { ms: 3_600_000, sign: 'h' },
  { ms: 60_000, sign: 'min' },
  { ms: 1000, sign: 's' },
] as const;

/** A length of time in its two largest units, such as `7 h 28 min`; the smaller one is rounded. */
export function formatMs(ms: number): string {
  if (ms < 0) return `−${formatMs(-ms)}`;
  if (ms < 500) return '0 min';
  const index = units.findIndex((unit) => ms >= unit.ms);
  const large = units[index] ?? units[units.length - 1];
  if (!large) return '';
  const small = units[index + 1];
  if (!small) return `${Math.round(ms / large.ms)} ${large.sign}`;
  const smalls = Math.round(ms / small.ms);
  const perLarge = large.ms / small.ms;
  const whole = Math.floor(smalls / perLarge);
  const rest = smalls % perLarge;
  // Rounding may have filled the next unit up: 59 min 59.9 s are 1 h.
  const above = units[index - 1];
  if (above && whole * large.ms >= above.ms) return formatMs(whole * large.ms);
  return rest === 0 ? `${whole} ${large.sign}` : `${whole} ${large.sign} ${rest} ${small.sign}`;
}

/** Minutes in words, such as `1 h 30 min`. */
export function formatMinutes(minutes: number): string {
  return formatMs(minutes * 60_000);
}

/** A span in words, with `≈` where its ends are not known exactly. */
export function formatSpan(span: Span): string {
  return `${isExact(span) ? '' : '≈ '}${formatMs(span.ms)}`;
}

/** Whether both ends of a span are known exactly. */
function isExact(span: Span): boolean {
  return span.lowMs === span.highMs;
}
