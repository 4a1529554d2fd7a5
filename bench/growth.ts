/** What was measured of a process at one size. */
export interface AtSize {
  readonly size: number;
  readonly value: number;
}

/**
 * The exponent with which something grows: the slope of a straight line through logarithms of values over those of sizes,
 * by least squares. 1 where twice the size takes twice as much; NaN where there are fewer than two different sizes.
 */
export function growthExponent(measured: readonly AtSize[]): number {
  const points = measured.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const covariance = mean((point) => (point.x - x) * (point.y - y));
  const variance = mean((point) => (point.x - x) ** 2);
  return variance === 0 ? Number.NaN : covariance / variance;
}
