import type { Mutant } from './find-mutants.mjs';

type Shown = Pick<Mutant, 'path' | 'line' | 'from' | 'text'>;

/** The judgements of a list by the keys of their mutants. */
export function judgementsIn(text: string): Map<string, 'equivalent' | 'missing test' | 'out of time'>;
export function keyOf(mutant: Shown): string;
/** A mutant as it stands in the list, without a judgement yet. */
export function asRow(mutant: Shown): string;
