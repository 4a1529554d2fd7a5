import { describe, expect, it } from 'vitest';
import { phasesOf } from '../../src/knowledge/phases.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { aReview } from './a-review.ts';

const settings = resolveSettings({});
const minutes = (n: number) => ({ ms: n * 60_000, lowMs: n * 60_000, highMs: n * 60_000 });
const times = {
  started: '2026-03-04T09:00+01:00',
  detected: '2026-03-04T09:12+01:00',
  responded: '2026-03-04T08:20Z',
  contained: '2026-03-04T10:20+01:00',
  resolved: '2026-03-04T17:00+01:00',
};

describe('phasesOf', () => {
  it('derives all five phases from the milestones, the settings and the review', () => {
    const phases = phasesOf(aReview({ id: 'A', severity: 'SEV2', times, held: '2026-03-06' }), settings);
    expect(
      phases.map(({ phase, plannedMinutes, actual, rating }) => [
        phase,
        plannedMinutes,
        actual && actual.ms / 60_000,
        rating,
      ]),
    ).toEqual([
      ['Detection', 10, 12, 'MINOR_DELAY'],
      ['Response', 15, 8, 'FASTER_THAN_PLANNED'],
      ['Containment', 120, 60, 'FASTER_THAN_PLANNED'],
      ['Resolution', 480, 400, 'FASTER_THAN_PLANNED'],
      ['Review', 10_080, 2880, 'FASTER_THAN_PLANNED'],
    ]);
    expect(phases.every(({ plannedFrom, source }) => plannedFrom === 'settings' && source === 'timeline')).toBe(true);
  });

  it('takes the plan from the front matter, then from the table, then from the settings', () => {
    const review = aReview({
      id: 'A',
      times,
      planned: { detection: 30 },
      phases: [
        { phase: 'Detection', plannedMinutes: 1 },
        { phase: 'Response', plannedMinutes: 8 },
      ],
    });
    const [detection, response, containment] = phasesOf(review, settings);
    expect(detection).toMatchObject({ plannedMinutes: 30, plannedFrom: 'review', rating: 'FASTER_THAN_PLANNED' });
    expect(response).toMatchObject({ plannedMinutes: 8, plannedFrom: 'table', rating: 'ON_TIME' });
    expect(containment).toMatchObject({ plannedMinutes: 120, plannedFrom: 'settings' });
  });

  it('lets a duration that the table states stand', () => {
    const [detection] = phasesOf(
      aReview({ id: 'A', times, phases: [{ phase: 'Detection', actualMinutes: 5 }] }),
      settings,
    );
    expect(detection).toMatchObject({ actual: minutes(5), source: 'table', rating: 'FASTER_THAN_PLANNED' });
  });

  it.each([
    [9.99, 'FASTER_THAN_PLANNED'],
    [10, 'ON_TIME'],
    [10.01, 'MINOR_DELAY'],
    [15, 'MINOR_DELAY'],
    [15.01, 'SIGNIFICANT_DELAY'],
  ])('rates %s minutes where 10 were planned as %s', (actualMinutes, rating) => {
    const [detection] = phasesOf(
      aReview({ id: 'A', times, phases: [{ phase: 'Detection', actualMinutes }] }),
      settings,
    );
    expect(detection?.rating).toBe(rating);
  });

  it('rates no phase that ended before it began', () => {
    const [detection] = phasesOf(
      aReview({ id: 'A', times: { ...times, detected: '2026-03-04T08:59+01:00' } }),
      settings,
    );
    expect(detection).toMatchObject({ actual: { ms: -60_000 } });
    expect(detection).not.toHaveProperty('rating');
  });

  it('claims nothing about a phase with an unknown end', () => {
    const [detection, response] = phasesOf(aReview({ id: 'A', times: { ...times, detected: 'unknown' } }), settings);
    for (const phase of [detection, response]) {
      expect(phase).not.toHaveProperty('actual');
      expect(phase).not.toHaveProperty('rating');
    }
  });

  it('keeps the interval of an imprecise time', () => {
    const [detection] = phasesOf(
      aReview({ id: 'A', times: { ...times, started: '2026-03-04T09:00+01:00 ±10m' } }),
      settings,
    );
    expect(detection?.actual).toEqual({ ms: 720_000, lowMs: 120_000, highMs: 1_320_000 });
  });

  it('has no plan for a severity that the settings do not know', () => {
    const [detection] = phasesOf(aReview({ id: 'A', severity: 'P0', times }), settings);
    expect(detection).not.toHaveProperty('plannedMinutes');
    expect(detection).not.toHaveProperty('rating');
  });
});
