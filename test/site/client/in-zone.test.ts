import { describe, expect, it } from 'vitest';
import { inZone } from '../../../site/client/zone/in-zone.ts';

const at = (iso: string, more: object = {}) => ({
  ms: Date.parse(iso),
  giveMs: 0,
  shape: 'whole' as const,
  day: '',
  ...more,
});

describe('inZone', () => {
  it.each([
    [at('2026-03-04T08:12Z'), 0, '4 Mar 2026, 08:12 UTC'],
    [at('2026-03-04T08:12Z', { giveMs: 300_000 }), 60, '≈ 4 Mar 2026, 09:12 +01:00 ± 5 min'],
    [at('2026-03-04T08:12Z', { shape: 'clock', day: '4 Mar 2026' }), 0, '08:12 UTC'],
    [at('2026-03-04T23:12Z', { shape: 'clock', day: '4 Mar 2026' }), 330, '5 Mar 2026, 04:42 +05:30'],
  ])('writes %j at %d minutes as %s', (time, offset, words) => {
    expect(inZone(time, offset)).toBe(words);
  });
});
