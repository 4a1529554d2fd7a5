import type { Interval } from './interval.ts';

/**
 * The exact interval of a count's expected value, 95 %: the expected values under which a count as low, or as high,
 * has a chance of at least 2.5 %. Source: Garwood 1936. Throws where the count is no whole number from 0.
 */
export function poissonInterval(count: number): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Unexpected count ${count}, expected 0, 1, 2 …`);
  const reach = count + 10 * Math.sqrt(count) + 10;
  // P(X ≥ count) grows with the expected value and P(X ≤ count) falls: each crosses 2.5 % once.
  const low = count === 0 ? 0 : crossing((expected) => 1 - atMost(count - 1, expected) - 0.025, 0, count);
  const high = crossing((expected) => 0.025 - atMost(count, expected), count, reach);
  return [low, high];
}

/** The chance of at most `count` events where `expected` are expected, more than 0. */
function atMost(count: number, expected: number): number {
  // Summed from the largest term down, relative to it, so that nothing underflows for large counts.
  let logLargest = -expected;
  for (let k = 1; k <= count; k++) logLargest += Math.log(expected / k);
  let term = 1;
  let sum = 1;
  for (let k = count; k > 0; k--) {
    term *= k / expected;
    sum += term;
  }
  return Math.exp(logLargest + Math.log(sum));
}

/** Where a function that rises from below zero to above it crosses zero, by halving until doubles end. */
function crossing(rises: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
