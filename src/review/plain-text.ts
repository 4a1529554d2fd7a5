import type { Nodes } from 'mdast';

/** Lists, quotes and tables hold their text in these. */
const blocks = new Set(['paragraph', 'tableCell', 'heading', 'code', 'break']);

/** White space that is not one space between two characters. */
const unfolded = /[^\S ]| {2}/;

/** The text of nodes without markup, white space folded: blocks are kept apart by a space, raw HTML is left out. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  return (soleText(nodes) ?? gathered(nodes)).trim();
}

/** The text of what holds one text and nothing else, as most cells and labels do; undefined of anything else. */
function soleText(nodes: Nodes | readonly Nodes[]): string | undefined {
  let node: Nodes | undefined;
  for (let among = Array.isArray(nodes) ? (nodes as readonly Nodes[]) : [nodes as Nodes]; ; among = node.children) {
    [node] = among;
    if (!node || among.length > 1) return undefined;
    if (node.type === 'text') return foldedSpace(node.value);
    if (!('children' in node)) return undefined;
  }
}

function gathered(nodes: Nodes | readonly Nodes[]): string {
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
  return foldedSpace(text);
}

function foldedSpace(text: string): string {
  return unfolded.test(text) ? text.replace(/\s+/g, ' ') : text;
}
