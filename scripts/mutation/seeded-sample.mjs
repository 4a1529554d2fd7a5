/** Some of a list, the same ones for the same seed, in the order of the list. The generator is mulberry32. */
export function seededSample(list, count, seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const chosen = list.map((_, index) => [next(), index]).sort(([a], [b]) => a - b);
  const kept = new Set(chosen.slice(0, count).map(([, index]) => index));
  return list.filter((_, index) => kept.has(index));
}
