import { describe, expect, it } from 'vitest';
import { type ConfigFile, isMajor, namedPhases, resolveSettings } from '../../src/review/settings.ts';

describe('settings without a configuration', () => {
  it('are those of a usual book', () => {
    const { causes, planned, ...settings } = resolveSettings({});
    expect(settings).toEqual({
      title: 'Incidentbook',
      description: 'What broke, why, and what we learnt from it.',
      branch: 'main',
      reviews: 'reviews',
      runbooks: 'runbooks',
      register: 'register.csv',
      sources: [],
      internal: {
        fields: ['review.participants', 'review.facilitator', 'links', 'waive', 'x-*'],
        sections: [],
        columns: ['Owner', 'Ticket'],
        phrases: [],
      },
      idPattern: '[A-Z]+-\\d{4}-\\d{3,}',
      severities: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
      reviewWithin: { SEV1: 3, SEV2: 5, SEV3: 10, SEV4: 20 },
      reviewRequired: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
      extend: [],
      rules: {},
      headings: {},
      own: {},
    });
    expect(planned).toEqual({
      SEV1: { Detection: 5, Response: 5, Containment: 60, Resolution: 240 },
      SEV2: { Detection: 10, Response: 15, Containment: 120, Resolution: 480 },
      SEV3: { Detection: 30, Response: 60, Containment: 480, Resolution: 2880 },
      SEV4: { Detection: 60, Response: 240, Containment: 1440, Resolution: 7200 },
    });
    expect(Object.keys(causes)).toHaveLength(13);
  });
});

describe('a configuration', () => {
  it.each<[string, ConfigFile, object]>([
    [
      'folders without their slashes',
      { reviews: './a/b/', runbooks: 'c//', guides: './d' },
      { reviews: 'a/b', runbooks: 'c', guides: 'd' },
    ],
    ['folders whose names hold what looks like the beginning of one', { reviews: 'a./b' }, { reviews: 'a./b' }],
    [
      'addresses',
      { url: 'https://a.example', repository: 'https://b.example' },
      { url: 'https://a.example', repository: 'https://b.example' },
    ],
    [
      'targets of some severities',
      { review_within: { SEV1: 1 } },
      { reviewWithin: { SEV1: 1, SEV2: 5, SEV3: 10, SEV4: 20 } },
    ],
    [
      'severities, which are reviewed then',
      { severities: ['P1', 'P2'] },
      { severities: ['P1', 'P2'], reviewRequired: ['P1', 'P2'] },
    ],
    ['some that are reviewed', { severities: ['P1', 'P2'], review_required: ['P1'] }, { reviewRequired: ['P1'] }],
    [
      'a part of what is internal',
      { internal: { columns: ['Cost'] } },
      { internal: expect.objectContaining({ columns: ['Cost'], sections: [] }) },
    ],
    [
      'sources in short',
      { sources: ['../a', { path: '../b', namespace: true }] },
      { sources: [{ path: '../a' }, { path: '../b', namespace: true }] },
    ],
    [
      'a plan',
      { planned: { SEV1: { detection: 1 } } },
      { planned: expect.objectContaining({ SEV1: { Detection: 1 } }) },
    ],
    [
      'a clock',
      { clock: { timezone: 'Etc/UTC', from: '09:00', until: '17:00' } },
      { clock: { timezone: 'Etc/UTC', from: '09:00', until: '17:00' } },
    ],
  ])('sets %s', (_, config, expected) => {
    expect(resolveSettings(config)).toMatchObject(expected);
  });

  it('names the two gravest severities', () => {
    const settings = { severities: ['P0', 'P1', 'P2'] };
    expect(['P0', 'P1', 'P2', undefined].map((severity) => isMajor(severity, settings))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('has a name for each phase that it plans', () => {
    expect(namedPhases({ detection: 1, response: 2, containment: 3, resolution: 4, review: 5 })).toEqual({
      Detection: 1,
      Response: 2,
      Containment: 3,
      Resolution: 4,
      Review: 5,
    });
    expect(namedPhases({})).toEqual({});
  });
});
