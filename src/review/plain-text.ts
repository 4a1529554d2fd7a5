import type { Nodes, PhrasingContent } from 'mdast';

const blocks = new Set([
  'paragraph',
  'listItem',
  'list',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'heading',
  'code',
  'break',
]);

/** The text of nodes without markup, white space folded: blocks are kept apart by a space, raw HTML is left out. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  const parts: string[] = [];
  for (const node of Array.isArray(nodes) ? (nodes as readonly Nodes[]) : [nodes as Nodes]) collect(node, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'html') return;
  const apart = blocks.has(node.type);
  if (apart) parts.push(' ');
  if ('value' in node) parts.push(node.value);
  else if (node.type === 'image' || node.type === 'imageReference') parts.push(node.alt ?? '');
  else if (node.type === 'footnoteReference') return;
  else if ('children' in node) for (const child of node.children) collect(child, parts);
  if (apart) parts.push(' ');
}

/** A run of text in prose and the offset at which it begins: code, links' addresses, quotations and HTML are none. */
export interface TextRun {
  readonly value: string;
  readonly start: number;
}

/** Every run of prose under nodes, outside code, links and quotations. */
export function* textRuns(nodes: readonly Nodes[]): Generator<TextRun> {
  for (const node of nodes) {
    if (node.type === 'text') {
      const start = node.position?.start.offset;
      if (start !== undefined) yield { value: node.value, start };
    } else if (
      'children' in node &&
      node.type !== 'link' &&
      node.type !== 'linkReference' &&
      node.type !== 'blockquote'
    ) {
      yield* textRuns(node.children as readonly PhrasingContent[]);
    }
  }
}
