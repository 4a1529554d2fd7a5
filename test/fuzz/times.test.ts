/** Times of every kind, right and nearly right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairTime } from '../../src/review/repair-time.ts';
import {
  boundsOf,
  dayOf,
  isSurelyBefore,
  isTimeValue,
  parseTimeValue,
  spanBetween,
} from '../../src/review/time-value.ts';
import { fuzz } from './fuzz.ts';
import { anyLine, timeText } from './inputs.ts';

const anyTime = fc.oneof({ weight: 5, arbitrary: timeText }, { weight: 1, arbitrary: anyLine });
/** The digits that somebody wrote down, in their order, up to the offset. */
const digits = (text: string) => /^\s*[\d-]+[Tt\s]*[\d:.]*/.exec(text)?.[0].replace(/\D/g, '');

describe('a time', () => {
  it('is read as it stands or refused, and never shifted', () => {
    fuzz('times read', 1500, anyTime, (text) => {
      const value = parseTimeValue(text);
      if (!isTimeValue(value)) {
        expect(value.message).toMatch(/^Unexpected /);
        return;
      }
      expect(value.text).toBe(text);
      expect(Number.isFinite(value.epochMs) && value.halfWidthMs >= 0).toBe(true);
      // The day is the one that was written, whatever its offset.
      expect(dayOf(value)).toBe(text.trim().slice(0, 10));
      const [low, high] = boundsOf(value);
      expect(low <= value.epochMs && value.epochMs <= high).toBe(true);
      expect(value.floating).toBe(value.offsetMinutes === undefined);
    });
  });

  it('that is repaired keeps every digit, and needs no second repair', () => {
    fuzz('times repaired', 1500, fc.tuple(anyTime, fc.constantFrom(undefined, 'Europe/Berlin')), ([text, zone]) => {
      const repaired = repairTime(text, zone);
      if (repaired === undefined) return;
      expect(isTimeValue(parseTimeValue(text))).toBe(false);
      expect(isTimeValue(parseTimeValue(repaired))).toBe(true);
      expect(repairTime(repaired, zone)).toBeUndefined();
      expect(digits(repaired)).toBe(digits(text));
    });
  });

  it('is before another only where that holds in every case', () => {
    fuzz('times compared', 1500, fc.tuple(timeText, timeText), ([first, second]) => {
      const [a, b] = [parseTimeValue(first), parseTimeValue(second)];
      if (!isTimeValue(a) || !isTimeValue(b)) return;
      const [there, back] = [spanBetween(a, b), spanBetween(b, a)];
      expect(there.lowMs <= there.ms && there.ms <= there.highMs).toBe(true);
      // Nought has two signs, and they are the same length of time.
      expect(there.ms + back.ms).toBe(0);
      expect(there.lowMs + back.highMs).toBe(0);
      expect(isSurelyBefore(a, b) && isSurelyBefore(b, a)).toBe(false);
      expect(isSurelyBefore(a, a)).toBe(false);
    });
  });
});
