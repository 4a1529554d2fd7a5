import { lineEndOf, withLineEnd } from '../edit/line-end.ts';

/** A text with more behind it, in its own line ends; what is there stays byte for byte. */
export function appended(text: string, more: string, emptyLine: boolean): string {
  const lineEnd = lineEndOf(text);
  if (text === '' || text === '\uFEFF') return text + more;
  const ended = /[\r\n]$/.test(text) ? '' : lineEnd;
  return text + ended + (emptyLine ? lineEnd : '') + withLineEnd(more, lineEnd);
}

/** A .gitignore that also ignores some folders; the same text where it does already. */
export function ignoring(text: string, folders: readonly string[]): string {
  const there = new Set(text.split(/\r\n|\n|\r/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
  const missing = folders.filter((folder) => !there.has(folder.replace(/\/$/, '')));
  return missing.length === 0 ? text : appended(text, `${missing.join('\n')}\n`, false);
}
