import type { Composed } from './compose-review.ts';
import type { ImportResult } from './import-result.ts';
import type { Refusal } from './source-parts.ts';

/** A document that becomes a review. Paths are POSIX, from the root of the project. */
export interface Imported extends Composed {
  readonly kind: 'imported';
  readonly source: string;
  readonly review: string;
  readonly report: string;
  readonly id: string;
  readonly result: ImportResult;
  readonly reportText: string;
  /** The whole text of the document as it was read. */
  readonly original: string;
}

/** A document that the book has already. */
export interface AlreadyThere {
  readonly kind: 'already';
  readonly source: string;
  readonly review: string;
  /** Whether the document has changed since. */
  readonly changed: boolean;
}

/** A document that is left alone, with what can be done about it. */
export interface Refused extends Refusal {
  readonly kind: 'refused';
  readonly source: string;
}

export type Outcome = Imported | AlreadyThere | Refused;
