import { describe, expect, it } from 'vitest';
import { timeToDetect } from '../../src/metrics/time-to-detect.ts';
import { timeToReview } from '../../src/metrics/time-to-review.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import type { MilestoneName } from '../../src/review/types.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

const context = aContext('2026-07-15', []);

function detect(started: string, detected?: string, in_ = context) {
  const times: Partial<Record<MilestoneName, string>> = { started, ...(detected === undefined ? {} : { detected }) };
  const [finding] = timeToDetect.find(aReview({ id: 'A', times }), in_);
  return finding;
}

describe('a duration', () => {
  it.each([
    ['exact', '2026-03-04T09:00Z', '2026-03-04T09:10Z', 10, 10, 10],
    ['across zones', '2026-03-04T09:00+01:00', '2026-03-04T09:10Z', 70, 70, 70],
    ['over the end of summer time', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00', 60, 60, 60],
    ['with an imprecise beginning', '2026-03-04T09:00Z ±5m', '2026-03-04T09:10Z', 10, 5, 15],
    ['whose bounds would go below nought', '2026-03-04T09:00Z ±1h', '2026-03-04T09:10Z ±1h', 10, 0, 130],
    ['whose middle would, too', '2026-03-04T09:10Z ±1h', '2026-03-04T09:00Z', 0, 0, 50],
    ['of which only the days are known', '2026-03-04', '2026-03-05', 1440, 0, 2880],
  ])('%s', (_, started, detected, value, low, high) => {
    expect(detect(started, detected)).toEqual({ id: 'A', value, low, high });
  });

  it.each([
    ['unknown', '2026-03-04T09:10Z', 'started unknown'],
    ['2026-03-04T09:00Z', 'unknown', 'detected unknown'],
    ['2026-03-04T09:00Z', undefined, 'detected not answered'],
    ['2026-03-04T09:10Z', '2026-03-04T09:00Z', 'milestones out of order'],
  ])('from %s to %s is left out', (started, detected, leftOut) => {
    expect(detect(started, detected)).toEqual({ id: 'A', leftOut });
  });

  it('widens the interval by as much as its times are imprecise', () => {
    const spread = (text: string) =>
      timeToDetect.summarise(
        [10, 20, 30, 40, 50, 60, 70].map((minutes) => {
          const [low, high] = text === '' ? [minutes, minutes] : [minutes - 5, minutes + 5];
          return { id: String(minutes), value: minutes, low, high };
        }),
      ).interval ?? [0, 0];
    const [exact, wide] = [spread(''), spread('±5m')];
    expect(wide).toEqual([exact[0] - 5, exact[1] + 5]);
  });

  it('is also counted on the support clock, whose name stands in the definition', () => {
    const clock = { timezone: 'Europe/Copenhagen', from: '09:00', until: '17:00' };
    const withClock = { ...context, settings: resolveSettings({ clock }) };
    const finding = detect('2026-03-06T16:30+01:00', '2026-03-09T09:30+01:00', withClock);
    expect(finding).toMatchObject({ value: 3900, beside: { support: 60 } });
    expect(timeToDetect.summarise([finding ?? { id: 'A', leftOut: '' }]).also).toMatchObject({
      support_median: 60,
      support_p90: 60,
    });
    expect(timeToDetect.define(withClock)).toContain('mon–fri 09:00–17:00 Europe/Copenhagen');
    expect(timeToDetect.define(context)).not.toContain('clock');
    expect(detect('2026-03-06', '2026-03-09', withClock)).not.toHaveProperty('beside');
  });
});

describe('the time to review', () => {
  const find = (
    resolved: string | undefined,
    held: string | undefined,
    more: Partial<Parameters<typeof aReview>[0]> = {},
  ) =>
    timeToReview.find(
      aReview({
        id: 'A',
        times: resolved === undefined ? {} : { resolved },
        ...(held === undefined ? {} : { review: { held } }),
        ...more,
      }),
      context,
    )[0];

  it.each([
    ['the same day', '2026-03-06T23:59+01:00', '2026-03-06', 0, 0, 0],
    ['by the day where it was resolved', '2026-03-07T00:30+02:00', '2026-03-09', 2, 2, 2],
    ['with only the day known', '2026-03-06', '2026-03-09', 3, 3, 3],
    ['around midnight', '2026-03-06T23:50Z ±20m', '2026-03-09', 3, 2, 3],
  ])('%s', (_, resolved, held, value, low, high) => {
    expect(find(resolved, held)).toMatchObject({ value, low, high });
  });

  it.each([
    [
      'not held',
      '2026-03-06T10:00Z',
      undefined,
      { status: 'draft' },
      { leftOut: 'review not held', beside: { inside: 0 } },
    ],
    ['not held, nor due yet', '2026-07-14T10:00Z', undefined, { status: 'draft' }, { leftOut: 'review not held' }],
    [
      "the template's own blank",
      '2026-03-06T10:00Z',
      'unknown',
      { status: 'draft' },
      { leftOut: 'review not held', beside: { inside: 0 } },
    ],
    ['planned for later', '2026-07-14T10:00Z', '2026-07-20', { status: 'draft' }, { leftOut: 'review not held' }],
    ['final on a day that nobody noted', '2026-03-06T10:00Z', 'unknown', {}, { leftOut: 'review day unknown' }],
    ['held before the end', '2026-03-06T10:00Z', '2026-03-04', {}, { leftOut: 'review before the end' }],
    ['not resolved', undefined, undefined, { status: 'draft' }, { leftOut: 'not resolved' }],
  ] as const)('is left out: %s', (_, resolved, held, more, expected) => {
    const { beside, ...finding } = find(resolved, held, more) ?? { id: '' };
    expect({ ...finding, ...(expected && 'beside' in expected ? { beside } : {}) }).toEqual({ id: 'A', ...expected });
  });

  it('misses the target by a day, counted in business days without holidays', () => {
    const inside = (held: string, holidays: string[] = []) => {
      const settings = resolveSettings({ clock: { timezone: 'UTC', from: '09:00', until: '17:00', holidays } });
      const review = aReview({ id: 'A', severity: 'SEV1', times: { resolved: '2026-03-06T10:00Z' }, review: { held } });
      return timeToReview.find(review, { ...context, settings })[0]?.beside?.['inside'];
    };
    expect([inside('2026-03-11'), inside('2026-03-12'), inside('2026-03-12', ['2026-03-09'])]).toEqual([1, 0, 1]);
  });
});
