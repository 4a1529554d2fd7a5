import { asMarkdown } from '../../review/markdown-text.ts';
import type { Block, Cell } from './block.ts';
import { contentOf, titleOf } from './content.ts';
import type { Digest } from './digest.ts';
import type { LinkTo } from './links.ts';

/** The digest as Markdown (GitHub's, with tables); whatever stands in reviews is shown as text. */
export function digestAsMarkdown(digest: Digest, linkTo: LinkTo): string {
  const blocks = contentOf(digest).map((block) => blockAsMarkdown(block, linkTo));
  return `${[`# ${asMarkdown(titleOf(digest))}`, ...blocks].join('\n\n')}\n`;
}

function blockAsMarkdown(block: Block, linkTo: LinkTo): string {
  const line = (cells: readonly Cell[]): string => cells.map((cell) => cellAsMarkdown(cell, linkTo)).join('');
  if ('heading' in block) return `## ${asMarkdown(block.heading)}`;
  if ('text' in block) return asMarkdown(block.text);
  if ('list' in block) return block.list.map((cells) => `- ${line(cells)}`).join('\n');
  const rows = block.rows.map((cells) => cells.map((cell) => line([cell])));
  return [block.columns.map(asMarkdown), block.columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cellAsMarkdown(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'string')
    return `${/^\s/.test(cell) ? ' ' : ''}${asMarkdown(cell.trim())}${/\S\s+$/.test(cell) ? ' ' : ''}`;
  const href = linkTo(cell.incident);
  return href === undefined ? asMarkdown(cell.incident) : `[${asMarkdown(cell.incident)}](<${href}>)`;
}
