/**
 * The HTML comments of a text with their offsets, in order; one that never ends is none. Looks for their marks instead of
 * matching a pattern, which would read the rest of the text again for each that never ends.
 */
export function htmlComments(text: string): readonly { readonly start: number; readonly end: number }[] {
  const comments: { start: number; end: number }[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = close + 3;
  }
  return comments;
}

/** A text with its comments turned into spaces, so that every offset stays what it was. */
export function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of htmlComments(text)) {
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
