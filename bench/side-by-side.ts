/** Something that is measured: it does the same work over the same corpus each time it is called. */
export interface Contestant {
  readonly name: string;
  run(): void;
}

/** What was measured of one contestant. */
export interface Timing {
  readonly name: string;
  /** Milliseconds of each round, in the order of the rounds. */
  readonly rounds: readonly number[];
}

/**
 * Runs the contestants in turn, A B C A B C …, so that a machine that is slow for a while is slow for all of them.
 * One more round before the first lets the code warm up; it is not counted. `now` gives milliseconds.
 */
export function sideBySide(contestants: readonly Contestant[], rounds: number, now: () => number): Timing[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, contestant] of contestants.entries()) {
      const begin = now();
      contestant.run();
      if (round > 0) times[at]?.push(now() - begin);
    }
  }
  return contestants.map(({ name }, at) => ({ name, rounds: times[at] ?? [] }));
}

/** The middle of the numbers, the mean of the two middle ones where there is no single one. NaN where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
