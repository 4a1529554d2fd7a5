import type { Block, Cell } from './block.ts';
import { contentOf, titleOf } from './content.ts';
import type { Digest } from './digest.ts';
import { escapeHtml } from './escape-html.ts';
import type { LinkTo } from './links.ts';

/** Enough to read it in a mail, on a phone, on paper and at night; nothing is loaded from elsewhere. */
const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; margin-top: 2rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid #8886; }
td { white-space: nowrap; }
td:nth-child(2) { white-space: normal; min-width: 12rem; }
li { margin: 0.25rem 0; }
`.trim();

/** The digest as one HTML document that needs no other file; whatever stands in reviews is shown as text. */
export function digestAsHtml(digest: Digest, linkTo: LinkTo): string {
  const title = escapeHtml(titleOf(digest));
  const blocks = contentOf(digest).map((block) => blockAsHtml(block, linkTo));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<h1 dir="auto">${title}</h1>
${blocks.join('\n')}
</body>
</html>
`;
}

function blockAsHtml(block: Block, linkTo: LinkTo): string {
  const line = (cells: readonly Cell[]): string => cells.map((cell) => cellAsHtml(cell, linkTo)).join('');
  if ('heading' in block) return `<h2>${escapeHtml(block.heading)}</h2>`;
  if ('text' in block) return `<p>${escapeHtml(block.text)}</p>`;
  if ('list' in block)
    return `<ul>\n${block.list.map((cells) => `<li dir="auto">${line(cells)}</li>`).join('\n')}\n</ul>`;
  const head = block.columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = block.rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td dir="auto">${line([cell])}</td>`).join('')}</tr>`,
  );
  return `<div role="region" aria-label="${escapeHtml(block.columns[0] ?? '')}" tabindex="0"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
}

function cellAsHtml(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'string') return escapeHtml(cell);
  const href = linkTo(cell.incident);
  return href === undefined
    ? escapeHtml(cell.incident)
    : `<a href="${escapeHtml(href)}">${escapeHtml(cell.incident)}</a>`;
}
