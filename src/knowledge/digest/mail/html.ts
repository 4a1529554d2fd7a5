import type { Cell } from '../block.ts';
import { titleOf } from '../content.ts';
import type { Digest } from '../digest.ts';
import { type Entry, entriesOf } from '../entries.ts';
import { escapeHtml } from '../escape-html.ts';
import type { LinkTo } from '../links.ts';

/** Colours stand in each element, since many mail programs drop style sheets; those that keep them get a dark scheme. */
const colours = {
  page: '#f6f6f4',
  sheet: '#ffffff',
  ink: '#1f2328',
  quiet: '#59636e',
  link: '#0b57a4',
  line: '#d8dade',
};
const dark = `
@media (prefers-color-scheme: dark) {
  .page { background: #101214 !important; }
  .sheet { background: #181b1f !important; border-color: #363b42 !important; }
  .entry { border-color: #454c55 !important; }
  .ink { color: #e6e8ea !important; }
  .quiet { color: #a3abb4 !important; }
  .link { color: #7ab7f5 !important; }
}`.trim();

const font = "font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const text = `margin: 0 0 10px; ${font}; font-size: 16px; line-height: 24px; color: ${colours.ink}`;
const styles = {
  h1: `margin: 0 0 8px; ${font}; font-size: 22px; line-height: 28px; font-weight: 600; color: ${colours.ink}`,
  h2: `margin: 28px 0 8px; ${font}; font-size: 17px; line-height: 24px; font-weight: 600; color: ${colours.ink}`,
  text,
  entry: `${text}; padding-left: 12px; border-left: 2px solid ${colours.line}`,
  quiet: `${font}; font-size: 14px; line-height: 20px; color: ${colours.quiet}`,
  link: `color: ${colours.link}`,
};

/** The digest as the HTML of a mail: styles inline, no table but for layout, no picture, nothing loaded from elsewhere. */
export function mailHtml(digest: Digest, linkTo: LinkTo): string {
  const title = escapeHtml(titleOf(digest));
  const entries = entriesOf(digest).map((entry) => entryHtml(entry, linkTo));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>
${dark}
</style>
</head>
<body class="page" style="margin: 0; padding: 0; background: ${colours.page}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background: ${colours.page}">
<tr><td align="center" style="padding: 16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 640px">
<tr><td class="sheet" style="padding: 24px 20px; text-align: left; background: ${colours.sheet}; border: 1px solid ${colours.line}; border-radius: 6px">
<h1 class="ink" dir="auto" style="${styles.h1}">${title}</h1>
${entries.join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function entryHtml(entry: Entry, linkTo: LinkTo): string {
  if ('heading' in entry) return `<h2 class="ink" style="${styles.h2}">${escapeHtml(entry.heading)}</h2>`;
  if ('text' in entry) return `<p class="ink" style="${styles.text}">${escapeHtml(entry.text)}</p>`;
  const { lead, cells, facts } = entry;
  const strong = lead.length === 0 ? '' : `<strong>${cellsHtml(lead, linkTo)}</strong> `;
  const beside =
    facts.length === 0
      ? ''
      : `<br><span class="quiet" style="${styles.quiet}">${facts.map(escapeHtml).join(' · ')}</span>`;
  return `<p class="ink entry" dir="auto" style="${styles.entry}">${strong}${cellsHtml(cells, linkTo)}${beside}</p>`;
}

function cellsHtml(cells: readonly Cell[], linkTo: LinkTo): string {
  return cells.map((cell) => cellHtml(cell, linkTo)).join('');
}

function cellHtml(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell === 'string') return escapeHtml(cell);
  const url = linkTo(cell.incident);
  const name = escapeHtml(cell.incident);
  return url === undefined ? name : `<a class="link" href="${escapeHtml(url)}" style="${styles.link}">${name}</a>`;
}
