import { describe, expect, it } from 'vitest';
import { pauseBeforeRetry } from '../../../src/io/github/rate-limit.ts';

const now = Date.parse('2026-03-16T06:00Z');
const reset = String(now / 1000 + 90);

describe('pauseBeforeRetry', () => {
  it.each<[string, number, Record<string, string>, string, number, number | undefined, boolean]>([
    ['a limit that says how long', 429, { 'retry-after': '30' }, '', 1, 30_000, true],
    [
      'a secondary limit that says how long',
      403,
      { 'retry-after': '5', 'x-ratelimit-remaining': '0' },
      '',
      3,
      5000,
      true,
    ],
    [
      'a limit that says when it is over',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      '',
      1,
      91_000,
      true,
    ],
    [
      'a secondary limit that says nothing',
      403,
      { 'x-ratelimit-remaining': '9' },
      'exceeded a secondary rate limit',
      1,
      60_000,
      true,
    ],
    ['the same once more', 403, {}, 'exceeded a secondary rate limit', 2, 120_000, true],
    ['too many requests', 429, {}, '', 1, 60_000, true],
    ['a server in trouble', 502, {}, '', 1, 1000, false],
    ['the same for the third time', 502, {}, '', 3, 4000, false],
    ['a server that says when it is back', 503, { 'retry-after': '10' }, '', 1, 10_000, false],
    [
      'what is forbidden',
      403,
      { 'x-ratelimit-remaining': '9' },
      'Resource not accessible by integration',
      1,
      undefined,
      false,
    ],
    ['what is not there', 404, {}, 'Not Found', 1, undefined, false],
    ['what is wrong', 422, {}, 'Validation Failed', 1, undefined, false],
  ])('%s', (_, status, headers, message, attempt, ms, turnedAway) => {
    const pause = pauseBeforeRetry(status, new Headers(headers), message, attempt, now);
    expect(pause).toEqual(ms === undefined ? undefined : { ms, turnedAway });
  });
});
