import type { Nodes } from 'mdast';

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
