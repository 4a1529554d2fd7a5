/** A number with thousands separated, rounded to `digits` places after the point. */
export function formatNumber(value: number, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const trimmed = fraction?.replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${grouped}${trimmed ? `.${trimmed}` : ''}`;
}

/** A share between 0 and 1 in per cent, such as `42 %`. */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100)} %`;
}

/** Megabytes in the largest unit that leaves at least one, such as `1.4 GB`. */
export function formatMegabytes(mb: number): string {
  if (mb >= 1e6) return `${formatNumber(mb / 1e6, 1)} TB`;
  if (mb >= 1e3) return `${formatNumber(mb / 1e3, 1)} GB`;
  return `${formatNumber(mb, mb < 10 ? 1 : 0)} MB`;
}
