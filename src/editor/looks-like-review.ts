/**
 * Whether a text outside of any folder of reviews is plainly one: editors hand over every Markdown file, and one that is
 * none is to be left alone.
 */
export function looksLikeReview(text: string): boolean {
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n---[ \t]*(?:\r?\n|$)|$)/.exec(text)?.[1];
  return front !== undefined && /^id[ \t]*:/m.test(front) && /^(?:severity|timeline|systems)[ \t]*:/m.test(front);
}
