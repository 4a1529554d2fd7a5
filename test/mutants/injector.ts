/** A source of seeded chance: the same seed gives the same mutants. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** A review with one thing wrong. */
export interface Mutant {
  readonly text: string;
  /** The line, from 1, on which the finding must appear. */
  readonly line: number;
}

/** Violates exactly one rule at a random place of a good review; nothing where the review offers no such place. */
export interface Injector {
  readonly rule: string;
  /** Rules that the injection cannot help violating as well. */
  readonly causes?: readonly string[];
  inject(text: string, random: Random): Mutant | undefined;
}
