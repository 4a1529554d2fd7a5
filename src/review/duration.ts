const minutesPer: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080 };

/**
 * Minutes of a duration as people write it: `25`, `25 min`, `1 h 30 min`, `1:30 h`, `2 days`. A bare number is minutes.
 * Nothing where any part of the text is not a duration: half a reading would be a wrong one.
 */
export function minutesOf(text: string): number | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[≈~]\s*/, '');
  if (/^\d+(\.\d+)?$/.test(bare)) return Number(bare);
  const clock = /^(\d+):([0-5]\d)\s*(?:h|hours?)?$/.exec(bare);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = [
    ...bare.matchAll(/(\d+(?:\.\d+)?)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)(?![a-z])/g),
  ];
  const rest = parts.reduce((left, part) => left.replace(part[0], ''), bare).replace(/\band\b|[\s,]/g, '');
  if (parts.length === 0 || rest !== '') return undefined;
  return parts.reduce((sum, [, amount = '', unit = '']) => sum + Number(amount) * (minutesPer[unit.charAt(0)] ?? 0), 0);
}
