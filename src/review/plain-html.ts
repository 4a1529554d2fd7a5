/**
 * HTML for the Markdown of which most reviews are made: text, emphasis, code spans, lists and tables. It writes elements
 * and text only (no address, no raw HTML, no name), so that there is nothing to sanitise; all else is left to html.ts,
 * whose output this one's equals to the byte. A test holds both side by side.
 */
import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table, TableRow } from 'mdast';

/** Thrown inside where something else stands; never seen outside. */
const somethingElse = Symbol('something else');

/** The HTML of inline nodes, or of blocks each on lines of its own; undefined where one of them holds something else. */
export function plainHtml(nodes: readonly Nodes[], inline: boolean): string | undefined {
  try {
    return (inline ? phrasing(nodes as readonly PhrasingContent[]) : nodes.map(block).join('\n')).trim();
  } catch (thrown) {
    if (thrown === somethingElse) return undefined;
    throw thrown;
  }
}

function block(node: Nodes): string {
  if (node.data) throw somethingElse;
  if (node.type === 'paragraph') return `<p>${phrasing(node.children)}</p>`;
  if (node.type === 'list') return list(node);
  if (node.type === 'table') return table(node);
  throw somethingElse;
}

const inlineTags: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', delete: 'del' };

function phrasing(nodes: readonly PhrasingContent[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.data) throw somethingElse;
    if (node.type === 'text') html += escaped(withoutSpaceAtBreaks(node.value));
    else if (node.type === 'inlineCode') html += `<code>${escaped(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
    else {
      const tag = inlineTags[node.type];
      if (tag === undefined || !('children' in node)) throw somethingElse;
      html += `<${tag}>${phrasing(node.children)}</${tag}>`;
    }
  }
  return html;
}

function escaped(text: string): string {
  const legible = /[&<]/.test(text) ? text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;') : text;
  return legible.includes('\r') ? legible.replace(/\r\n?/g, '\n') : legible;
}

function withoutSpaceAtBreaks(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/(?<![ \t])[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : text;
}

function list({ children, ordered, start, spread }: List): string {
  const isTask = children.some(({ checked }) => typeof checked === 'boolean');
  const loose = spread === true || children.some(isLoose);
  const from = typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
  const tag = ordered ? 'ol' : 'ul';
  const items = children.map((child) => `${item(child, loose)}\n`).join('');
  return `<${tag}${from}${isTask ? ' class="contains-task-list"' : ''}>\n${items}</${tag}>`;
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function item({ data, children, checked }: ListItem, loose: boolean): string {
  if (data) throw somethingElse;
  const parts = children.map(partOf);
  const isTask = typeof checked === 'boolean';
  if (isTask) {
    const box = `<input type="checkbox"${checked ? ' checked' : ''} disabled>`;
    const [first] = parts;
    if (first?.isParagraph) parts[0] = { isParagraph: true, html: `${box} ${first.html}` };
    else parts.unshift({ isParagraph: true, html: box });
  }
  let html = '';
  for (const [index, part] of parts.entries()) {
    if (loose || index > 0 || !part.isParagraph) html += '\n';
    html += part.isParagraph && loose ? `<p>${part.html}</p>` : part.html;
  }
  const last = parts.at(-1);
  if (last && (loose || !last.isParagraph)) html += '\n';
  return `<li${isTask ? ' class="task-list-item"' : ''}>${html}</li>`;
}

function partOf(node: RootContent) {
  const isParagraph = node.type === 'paragraph' && !node.data;
  return { isParagraph, html: isParagraph ? phrasing(node.children) : block(node) };
}

function table({ children: [head, ...rows], align }: Table): string {
  const section = (tag: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `<${tag}>\n${lines.join('\n')}\n</${tag}>\n`;
  const widths = align ?? [];
  const top = head ? [tableRow(head, 'th', widths)] : [];
  return `<table>\n${section('thead', top)}${section(
    'tbody',
    rows.map((row) => tableRow(row, 'td', widths)),
  )}</table>`;
}

function tableRow({ data, children }: TableRow, tag: string, align: NonNullable<Table['align']>): string {
  if (data || children.length === 0) throw somethingElse;
  const cells = Array.from({ length: align.length || children.length }, (_, index) => {
    const [cell, side] = [children[index], align[index]];
    if (cell?.data) throw somethingElse;
    // HTML has given up the attribute `align`.
    return `<${tag}${side ? ` class="align-${side}"` : ''}>${cell ? phrasing(cell.children) : ''}</${tag}>\n`;
  });
  return `<tr>\n${cells.join('')}</tr>`;
}
