/** Centre and spread of a sample; the only file that knows the statistics library. */
import { mean as libraryMean, quantileSorted } from 'simple-statistics';

/**
 * The quantile of a sample by Hyndman and Fan's type 7: linear between the order statistics, the default of R and
 * NumPy. Throws where the sample is empty or `p` lies outside 0 to 1.
 */
export function quantile(values: readonly number[], p: number): number {
  return quantileOfSorted(sorted(values), p);
}

/** The same of a sample that stands in ascending order already. */
export function quantileOfSorted(ascending: readonly number[] | Float64Array, p: number): number {
  return quantileSorted(ascending as number[], p);
}

/** The median of a sample, in its unit; throws where it is empty. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The arithmetic mean, summed without loss (Kahan and Babuška), in the sample's unit; throws where it is empty. */
export function mean(values: readonly number[]): number {
  return libraryMean([...values]);
}

/** A copy in ascending order. */
export function sorted(values: readonly number[]): number[] {
  // Numbers alone need no comparison function, which costs ten times as much.
  return Array.from(new Float64Array(values).sort());
}
