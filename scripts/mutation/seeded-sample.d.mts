/** Some of a list, the same ones for the same seed, in the order of the list. */
export function seededSample<T>(list: readonly T[], count: number, seed: number): T[];
