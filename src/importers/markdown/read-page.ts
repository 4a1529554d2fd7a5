import { blanked, parseMarkdown } from '../../review/markdown.ts';
import type { Vocabulary } from '../../review/vocabulary.ts';
import { slashOrderOf } from './find-dates.ts';
import type { Page } from './page.ts';

/** A document, or one incident of it. */
export interface PageSource {
  /** Empty where the name of the file says nothing of this incident. */
  readonly path: string;
  /** Up to the end of the incident. */
  readonly text: string;
  /** Where its body begins: behind its front matter and its byte order mark, or behind the incident before it. */
  readonly bodyStart: number;
  readonly titleDepth?: number;
}

/** Parses a document in the wild. */
export function readPage({ path, text, bodyStart, titleDepth = 1 }: PageSource, vocabulary: Vocabulary): Page {
  return {
    path,
    text,
    bodyStart,
    tree: parseMarkdown(blanked(text, bodyStart)),
    vocabulary,
    slashes: slashOrderOf(text.slice(bodyStart)),
    titleDepth,
  };
}
