/** An interval of an estimate, ends included, in the estimate's unit. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % point of the standard normal distribution: half-width of a 95 % interval in standard errors. */
export const z95 = 1.959963984540054;
