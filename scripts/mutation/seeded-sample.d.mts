/** Some of a list, the same ones for the same seed, in the order in which they are drawn. */
export function seededSample<T>(list: readonly T[], count: number, seed: number): T[];
