import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A change of text that mends a problem: the characters from `start` to `end` (UTF-16 offsets) become `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that a rule found, where it found it. Plain data: it crosses threads and goes into caches. */
export interface Problem extends Place {
  /** POSIX path from the root of the project. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  /** What was found, then what was expected, then the way there. */
  readonly message: string;
  readonly fix?: readonly Edit[];
}
