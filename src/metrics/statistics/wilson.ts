import { type Interval, z95 } from './interval.ts';

/**
 * Wilson's score interval of a share, 95 %; null for no trials. Trials may be an effective number, not whole.
 * Source: Wilson 1927; recommended for small n by Brown, Cai and DasGupta 2001.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials <= 0) return null;
  const share = successes / trials;
  const z2 = z95 * z95;
  const centre = (successes + z2 / 2) / (trials + z2);
  const half = (z95 / (trials + z2)) * Math.sqrt(trials * share * (1 - share) + z2 / 4);
  return [share <= 0 ? 0 : Math.max(0, centre - half), share >= 1 ? 1 : Math.min(1, centre + half)];
}
