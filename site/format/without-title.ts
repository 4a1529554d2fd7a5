import type { Block } from '../../src/review/types.ts';

const HEADING = /^\s*<h1(?:\s[^>]*)?>(?<inner>[\s\S]*?)<\/h1>\s*/;

/**
 * What stands before the first section, without a heading that only says the title again: the page has it at its head.
 * Reviews that were written for another place begin with one.
 */
export function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first, ...rest] = blocks;
  const heading = HEADING.exec(first?.html ?? '');
  if (!first || !heading) return blocks;
  const shown = (heading.groups?.['inner'] ?? '').replace(/<[^>]*>/g, '').replace(/&[^;\s]+;/g, '_');
  const isTitle = first.text.startsWith(title) && shown.replace(/\s+/g, ' ').trim().length === title.length;
  if (!isTitle) return blocks;
  const html = first.html.slice(heading[0].length);
  return html.trim() === '' ? rest : [{ ...first, html, text: first.text.slice(title.length).trim() }, ...rest];
}
