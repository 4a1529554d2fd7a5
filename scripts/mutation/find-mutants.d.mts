export interface Mutant {
  readonly path: string;
  readonly line: number;
  readonly kind: string;
  /** What stands there, and what the mutant makes of it. */
  readonly from: string;
  readonly text: string;
  /** The expression that is exchanged, and for what. */
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Every small change that a test should notice. Throws where the source is no TypeScript. */
export function findMutants(path: string, source: string): Mutant[];
