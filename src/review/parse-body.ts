import type { Root } from 'mdast';
import { type BeyondLimits, textBeyondLimits, treeBeyondLimits } from './limits.ts';
import type { LineIndex } from './lines.ts';
import { blanked, parseMarkdown } from './markdown.ts';

/** The body of a file as a tree, with places in the file. */
export interface ParsedBody {
  readonly tree: Root;
  /** Why it was not read; the tree is empty then. */
  readonly beyond?: BeyondLimits;
}

/** Parses the body of a file from an offset on, where it lies within the limits. Never throws on what stands in it. */
export function parseBody(text: string, bodyStart: number, lines: LineIndex): ParsedBody {
  const tooMuch = textBeyondLimits(text, lines);
  if (tooMuch) return { tree: parseMarkdown(''), beyond: tooMuch };
  const tree = parseMarkdown(blanked(text, bodyStart));
  const tooDeep = treeBeyondLimits(tree);
  return tooDeep ? { tree: parseMarkdown(''), beyond: tooDeep } : { tree };
}
