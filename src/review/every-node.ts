import type { Nodes, Root } from 'mdast';
import { rememberLast } from './remember-last.ts';

/** Every node of a tree in reading order, itself included. The tree is walked once, whoever asks. */
export const everyNode = rememberLast((tree: Root): readonly Nodes[] => nodesUnder([tree]));

/** Some nodes with those under them, in reading order. */
export function nodesUnder(roots: readonly Nodes[]): Nodes[] {
  const nodes: Nodes[] = [];
  const add = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) add(child);
  };
  roots.forEach(add);
  return nodes;
}
