import type { Mutant } from './find-mutants.mjs';

type Numbered = Mutant & { readonly number: number };

export interface Failure {
  readonly test: string;
  readonly message: string;
}

/** What each test of a file reaches: the numbers of mutants and how often. The first is the loading of the file. */
export interface Reach {
  readonly file: string;
  readonly tests: readonly {
    readonly name: string;
    readonly ms: number;
    readonly reached: readonly [number, number][];
  }[];
}

export interface Bench {
  ask(task: { readonly file: string }): Promise<Omit<Reach, 'file'> & { readonly failure?: Failure }>;
  close(): Promise<void>;
}

/** Opens a process in which tests meet mutants. `scratch` is a folder for its files. */
export function openBench(root: string, mutants: readonly Numbered[], scratch: string): Bench;
