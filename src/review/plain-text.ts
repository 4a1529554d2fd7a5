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

/** White space that is not one space between two characters. */
const unfolded = /[^\S ]| {2}/;

/** The text of nodes without markup, white space folded: blocks are kept apart by a space, raw HTML is left out. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  let text = '';
  // Not asked of the text, which would be put together anew for each answer.
  let isApart = true;
  const add = (piece: string): void => {
    if (piece === '') return;
    text += piece;
    isApart = false;
  };
  const part = (): void => {
    if (!isApart) text += ' ';
    isApart = true;
  };
  const collect = (node: Nodes): void => {
    if (node.type === 'html') return;
    const apart = blocks.has(node.type);
    if (apart) part();
    if ('value' in node) add(node.value);
    else if (node.type === 'image' || node.type === 'imageReference') add(node.alt ?? '');
    else if ('children' in node) for (const child of node.children) collect(child);
    if (apart) part();
  };
  if (Array.isArray(nodes)) for (const node of nodes as readonly Nodes[]) collect(node);
  else collect(nodes as Nodes);
  return (unfolded.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
