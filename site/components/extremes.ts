// `Math.min(...values)` ends with an error at some hundred thousand values: each takes room on the stack.

/** The least of any number of values; infinity where there are none. */
export function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

/** The greatest of any number of values; minus infinity where there are none. */
export function greatest(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
}
