import { asMarkdown } from '../../review/markdown-text.ts';
import type { Block, Cell } from './block.ts';
import { contentOf, titleOf } from './content.ts';
import type { Digest } from './digest.ts';
import type { LinkTo } from './links.ts';

/** Makes text Markdown that shows just this text. */
export type ShowText = (text: string) => string;

/** The digest as Markdown (GitHub's, with tables); whatever stands in reviews is shown as text. */
export function digestAsMarkdown(digest: Digest, linkTo: LinkTo): string {
  return `${[`# ${asMarkdown(titleOf(digest))}`, ...digestParts(digest, linkTo)].join('\n\n')}\n`;
}

/** The same without its title, block by block, for whoever has less room or stricter ideas of what text may do. */
export function digestParts(digest: Digest, linkTo: LinkTo, shown: ShowText = asMarkdown): string[] {
  return contentOf(digest).map((block) => blockAsMarkdown(block, linkTo, shown));
}

function blockAsMarkdown(block: Block, linkTo: LinkTo, shown: ShowText): string {
  const line = (cells: readonly Cell[]): string => cells.map((cell) => cellAsMarkdown(cell, linkTo, shown)).join('');
  if ('heading' in block) return `## ${shown(block.heading)}`;
  if ('text' in block) return shown(block.text);
  if ('list' in block) return block.list.map((cells) => `- ${line(cells)}`).join('\n');
  const rows = block.rows.map((cells) => cells.map((cell) => line([cell])));
  return [block.columns.map(shown), block.columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cellAsMarkdown(cell: Cell, linkTo: LinkTo, shown: ShowText): string {
  if (typeof cell === 'string')
    return `${/^\s/.test(cell) ? ' ' : ''}${shown(cell.trim())}${/\S\s+$/.test(cell) ? ' ' : ''}`;
  const href = linkTo(cell.incident);
  return href === undefined ? shown(cell.incident) : `[${shown(cell.incident)}](<${href}>)`;
}
