/** Characters that are not seen and would tear a word apart: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The words of a text in their order, as they are compared: whatever stands between them does not count. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(UNSEEN, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
