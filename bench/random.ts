/** A source of numbers in [0, 1); the same source always gives the same row. */
export type Random = () => number;

const STATES = 2 ** 32;

/**
 * A source for one purpose: the same seed and streams give the same numbers on every machine. The state is the
 * FNV-1a hash of its name (Fowler, Noll and Vo), the step is Marsaglia's 32-bit xorshift (2003).
 */
export function randomOf(seed: number, ...streams: readonly (string | number)[]): Random {
  let state = hash([seed, ...streams].join('/')) || 1;
  const step = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / STATES;
  };
  // Neighbouring names have neighbouring hashes, and the first steps would still show it.
  for (let i = 0; i < 8; i += 1) step();
  return step;
}

/** Whether something of the given probability happens. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `low` to `high`, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items. Throws where there is none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

/** One of the keys, as often as its weight says. Throws where there is none. */
export function weighted<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries<number>(weights) as [K, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return pick(random, entries)[0];
}

/** Some of the items, each at most once, in the order of the list. */
export function sample<T>(random: Random, items: readonly T[], count: number): T[] {
  const keys = items.map((item, at) => ({ item, at, key: random() }));
  const chosen = keys.sort((a, b) => a.key - b.key).slice(0, count);
  return chosen.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** A positive number whose logarithm is normal: durations and counts of incidents are skewed like this (Box–Muller). */
export function skewed(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
