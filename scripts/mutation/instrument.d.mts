import type { Mutant } from './find-mutants.mjs';

/** A file with its mutants in it; `globalThis.__isMutant(number)` says which of them lives. */
export function instrument(source: string, mutants: readonly (Mutant & { readonly number: number })[]): string;
