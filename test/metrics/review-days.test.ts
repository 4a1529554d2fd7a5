import { describe, expect, it } from 'vitest';
import { targetsInWords } from '../../src/metrics/review-days.ts';
import { resolveSettings } from '../../src/review/settings.ts';

describe('the targets of reviews in words', () => {
  const settings = resolveSettings({});

  it.each([
    ['all severities', { SEV1: 3, SEV2: 5 }, 'SEV1 3, SEV2 5 business days after the end'],
    ['only those that have one', { SEV2: 5 }, 'SEV2 5 business days after the end'],
    ['none', {}, 'no severity has one'],
  ])('name %s', (_, within, words) => {
    const given = { ...settings, severities: ['SEV1', 'SEV2'], reviewWithin: { ...within } };
    expect(targetsInWords({ settings: given })).toBe(words);
  });
});
