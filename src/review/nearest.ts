import { distance } from 'fastest-levenshtein';

/** How many letters must be changed, put in or taken out to make one word of another, whatever their case. */
export function slipsBetween(a: string, b: string): number {
  return distance(a.toLowerCase(), b.toLowerCase());
}

/** The candidate that a misspelt word most likely meant; nothing where none is near enough to be worth offering. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(wanted, candidate.toLowerCase());
    if (!best || far < best.far) best = { candidate, far };
  }
  return best && best.far <= Math.max(1, Math.floor(Math.max(word.length, best.candidate.length) * 0.4))
    ? best.candidate
    : undefined;
}
