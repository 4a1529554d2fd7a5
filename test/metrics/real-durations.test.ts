import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timeToResolve } from '../../src/metrics/time-to-resolve.ts';
import { minutesOf } from '../../src/review/duration.ts';
import { aContext } from './a-context.ts';
import { aReview } from './a-review.ts';

/** Thirty-nine reviews of one platform team, public under the MIT licence; they lie beside a checkout where there is one. */
const root = resolve(import.meta.dirname, '../..');
const folder = ['../shared/corpus/dfds', '../../shared/corpus/dfds', '../../../shared/corpus/dfds']
  .map((path) => resolve(root, path))
  .find((path) => existsSync(path));

/** Minutes that a document states; `unknown` where it states none that can be read, undefined without the statement. */
function statedRecovery(text: string): number | 'unknown' | undefined {
  const stated = /Time to recovery:\s*(.*)/.exec(text)?.[1];
  if (stated === undefined) return undefined;
  const plain = stated.replace(/\[\^\d+\]/g, '').replace(/\.\s*$/, '');
  return minutesOf(plain) ?? 'unknown';
}

function findingsOf(path: string) {
  const stated = readdirSync(path)
    .filter((name) => name.startsWith('PM'))
    .map((name) => statedRecovery(readFileSync(resolve(path, name), 'utf8')));
  const begin = Date.parse('2020-01-01T00:00Z');
  const reviews = stated
    .filter((minutes) => minutes !== undefined)
    .map((minutes, index) => {
      const resolved = minutes === 'unknown' ? minutes : new Date(begin + minutes * 60_000).toISOString();
      return aReview({ id: `PM-${index}`, times: { started: '2020-01-01T00:00Z', resolved } });
    });
  const context = aContext('2026-01-01', reviews);
  return { documents: stated.length, findings: reviews.flatMap((review) => timeToResolve.find(review, context)) };
}

const why = folder ? '' : ' (skipped: there is no shared/corpus/dfds beside this checkout)';

describe.skipIf(folder === undefined)(`the stated durations of a real platform team${why}`, () => {
  const { documents, findings } = folder === undefined ? { documents: 0, findings: [] } : findingsOf(folder);
  const { value, interval, also } = timeToResolve.summarise(findings);

  it('are stated in 36 of 39 documents, and 30 are usable', () => {
    expect(documents).toBe(39);
    expect(findings).toHaveLength(36);
    expect(findings.filter((finding) => 'value' in finding)).toHaveLength(30);
  });

  it('have a median of 98.5 minutes, somewhere near 51.5 to 280.5', () => {
    expect(value).toBe(98.5);
    expect(Math.abs((interval?.[0] ?? 0) - 51.5)).toBeLessThan(6);
    expect(Math.abs((interval?.[1] ?? 0) - 280.5)).toBeLessThan(6);
  });

  it('have a mean of 557 minutes, somewhere near 202 to 1037', () => {
    expect(also['mean']).toBeCloseTo(557.4, 9);
    expect(Math.abs((also['mean_low'] ?? 0) / 202 - 1)).toBeLessThan(0.08);
    expect(Math.abs((also['mean_high'] ?? 0) / 1037 - 1)).toBeLessThan(0.08);
  });
});
