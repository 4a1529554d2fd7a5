import type { Nodes, Root } from 'mdast';

const known = new WeakMap<Root, readonly Nodes[]>();

/** Every node of a tree in reading order, itself included. The tree is walked once, whoever asks. */
export function everyNode(tree: Root): readonly Nodes[] {
  const before = known.get(tree);
  if (before) return before;
  const nodes = nodesUnder([tree]);
  known.set(tree, nodes);
  return nodes;
}

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
