import { readFrontMatter } from '../../review/front-matter.ts';
import { blanked, parseMarkdown } from '../../review/markdown.ts';
import type { Vocabulary } from '../../review/vocabulary.ts';
import { slashOrderOf } from './find-dates.ts';
import type { Page } from './page.ts';

/** Parses a document. `bodyStart` is where its body begins: behind its front matter and its byte order mark. */
export function readPage(
  path: string,
  text: string,
  vocabulary: Vocabulary,
  bodyStart = readFrontMatter(text).bodyStart,
): Page {
  return {
    path,
    text,
    bodyStart,
    tree: parseMarkdown(blanked(text, bodyStart)),
    vocabulary,
    slashes: slashOrderOf(text.slice(bodyStart)),
  };
}
