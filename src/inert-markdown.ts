import { asMarkdown } from './review/markdown-text.ts';
import { visible } from './visible.ts';

/** Takes no room and ends a word: what stands around it is read as two. */
const BREAK = '\u200b';

/**
 * Text as Markdown for GitHub, GitLab and their like: it shows just this text, tells nobody by name that they were
 * mentioned, links to no issue, pull request or address, and is no formula. For what strangers may have written.
 */
export function inertMarkdown(text: string): string {
  return asMarkdown(withoutTriggers(visible(text))).replaceAll('$', '<span>$</span>');
}

/** A message in which what stands between backticks is code, and all else is inert. */
export function inertMessage(text: string): string {
  const pieces = visible(text).replace(/\s+/g, ' ').split('`');
  // A last backtick without a partner is a backtick.
  const rest = pieces.length % 2 === 0 ? `\`${pieces.pop()}` : '';
  const shown = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece.trim() === '' ? inertMarkdown(`\`${piece}\``) : `\`${piece}\``;
    // Two runs of code side by side would run together.
    if (piece === '') return index === 0 || index === pieces.length - 1 ? '' : BREAK;
    return inline(piece);
  });
  return `${shown.join('')}${inline(rest)}`;
}

/** Text of at most so many characters, an ellipsis at its end where it was longer; no character is cut in two. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A piece from within a line keeps the spaces at its ends. */
function inline(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${inertMarkdown(text.trim())}${/\S\s+$/.test(text) ? ' ' : ''}`;
}

function withoutTriggers(text: string): string {
  return text
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)
    .replace(/!(?=\d)/g, `!${BREAK}`)
    .replace(/:(?=\/\/)/g, `:${BREAK}`)
    .replace(/\bwww(?=\.)/gi, `$&${BREAK}`);
}
