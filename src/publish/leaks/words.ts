/** Characters that are not seen and would tear a word apart: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Stands between things that are not read in one breath, such as cells of a table: no stretch of words goes across it. */
export const BARRIER = '\u001E';

const WORDS = new RegExp(`[\\p{L}\\p{N}]+|${BARRIER}`, 'gu');

/** The words of a text in their order, as they are compared: whatever stands between them does not count, but a barrier is one. */
export function wordsOf(text: string): string[] {
  return folded(text).match(WORDS) ?? [];
}

/** A text with each letter in its one form. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
}
