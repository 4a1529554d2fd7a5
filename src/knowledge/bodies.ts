import type { Body } from '../review/types.ts';
import type { HtmlAddress } from './html-addresses.ts';

/** The bodies of reviews of which a book holds no more than many reviews need of each other. */
export interface Bodies {
  /**
   * The whole body of a review by its path; undefined where the book holds all there is. Throws `CannotRun` where it has to
   * be read out of its file again, and that is no longer what was checked.
   */
  bodyAt(path: string): Body | undefined;
  /** Whether the book lacks the body of the review at a path. */
  lacks(path: string): boolean;
  /** What in the HTML of a body that the book lacks depends on the book around it; undefined where more than these addresses may. */
  addressesAt(path: string): readonly HtmlAddress[] | undefined;
  /** Whether the book holds all texts that tables and records show. */
  readonly holdTexts: boolean;
  /** Whether one of them may hold a diagram. */
  readonly mayHoldDiagrams: boolean;
}
