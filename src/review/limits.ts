import type { Nodes, Root } from 'mdast';
import type { LineIndex } from './lines.ts';
import type { Place } from './place.ts';
import { placeOf } from './place-of.ts';

/** How large a review may be, in bytes of UTF-8: some thirty times the longest of the public reviews we know. */
export const maxReviewBytes = 512 * 1024;

/** How deep lists, quotes and emphasis may stand in each other: people stop at five. */
export const maxNesting = 100;

/** How many pieces of Markdown (paragraphs, cells, links, texts) a review may hold: the longest public ones have some thousand. */
export const maxNodes = 20_000;

/** How many character references such as `&amp;` a review may hold: the native parser's memory grows with their square. */
export const maxReferences = 5000;

/** That a text is too large or too deep to be read as a review, in the words of a finding. */
export interface BeyondLimits {
  readonly message: string;
  readonly place: Place;
}

/** A line that begins with more marks of lists and quotes than may stand in each other. */
const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:>|(?:[*+-]|\\d{1,9}[.)])(?=[ \\t]))){${maxNesting + 1}}`, 'm');

/** What can be told of a text before anything is parsed, since parsing it is what would take too long. */
export function textBeyondLimits(text: string, lines: LineIndex): BeyondLimits | undefined {
  if (isLarger(text)) return { message: tooLarge(), place: lines.place(0, 0) };
  const reference = nthReference(text, maxReferences + 1);
  if (reference !== undefined)
    return { message: tooMany('character references', maxReferences), place: lines.place(reference, reference) };
  const deep = DEEP_LINE.exec(text);
  return deep
    ? { message: tooDeep('marks of lists and quotes'), place: lines.place(deep.index, deep.index) }
    : undefined;
}

/** Whether there are more nodes, or they stand deeper in each other, than whatever walks the tree is made for. */
export function treeBeyondLimits(tree: Root): BeyondLimits | undefined {
  let count = 0;
  // It calls itself, but no deeper than is allowed.
  const beyond = (node: Nodes, depth: number): BeyondLimits | undefined => {
    count += 1;
    if (count > maxNodes) return { message: tooMany('pieces of Markdown', maxNodes), place: placeOf(node) };
    // A list and its item are two nodes of one level.
    if (depth > 2 * maxNesting) return { message: tooDeep('levels of Markdown'), place: placeOf(node) };
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = beyond(child, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  return beyond(tree, 0);
}

/** The offset of the n-th character reference; undefined where there are fewer. */
function nthReference(text: string, n: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(/&#?\w{1,32};/g)) {
    count += 1;
    if (count === n) return index;
  }
  return undefined;
}

function isLarger(text: string): boolean {
  // A character takes at most three bytes for each of its code units.
  return text.length * 3 > maxReviewBytes && new TextEncoder().encode(text).length > maxReviewBytes;
}

function tooLarge(): string {
  const limit = `${maxReviewBytes / 1024} KiB`;
  return `Unexpected file of more than ${limit}, expected a review of at most ${limit}; keep logs and dumps elsewhere, and link to them`;
}

function tooMany(what: string, limit: number): string {
  return `Unexpected more than ${grouped(limit)} ${what}, expected at most that many; keep logs and dumps elsewhere, and link to them`;
}

/** A whole number below a million with its thousands apart. Intl would take longer than all rules to be loaded. */
export function grouped(count: number): string {
  return String(count).replace(/(?<=\d)(?=\d{3}$)/, ',');
}

function tooDeep(what: string): string {
  return `Unexpected ${what} more than ${maxNesting} deep, expected at most ${maxNesting}; nothing of this file was read`;
}
