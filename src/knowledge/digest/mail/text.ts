import type { Cell } from '../block.ts';
import { titleOf } from '../content.ts';
import type { Digest } from '../digest.ts';
import { type Entry, entriesOf } from '../entries.ts';
import type { LinkTo } from '../links.ts';

/** The digest as plain text, for mail programs and people who prefer it. */
export function mailText(digest: Digest, linkTo: LinkTo): string {
  const title = titleOf(digest);
  const lines = entriesOf(digest).map((entry) => entryText(entry, linkTo));
  return `${[title, '='.repeat(Math.min(72, title.length)), ...lines].join('\n')}\n`;
}

function entryText(entry: Entry, linkTo: LinkTo): string {
  if ('heading' in entry) return `\n${entry.heading}\n${'-'.repeat(entry.heading.length)}`;
  if ('text' in entry) return entry.text;
  const { lead, cells, facts } = entry;
  const words = [...lead, ...(lead.length === 0 ? [] : [' ']), ...cells].map((cell) => cellText(cell, linkTo)).join('');
  return `* ${words}${facts.length === 0 ? '' : `\n  ${facts.join('; ')}`}`;
}

function cellText(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'string') return cell;
  const url = linkTo(cell.incident);
  return url === undefined ? cell.incident : `${cell.incident} <${url}>`;
}
