import type { Nodes, Root } from 'mdast';

/** Turns nodes of one review into sanitised HTML. */
export type Renderer = (nodes: readonly Nodes[]) => string;

/** Makes one for the nodes of a tree. Whoever wants HTML hands it in: what writes HTML is some ninety modules. */
export type CreateRenderer = (tree: Root) => Renderer;

/** A renderer that writes nothing, for when only the findings are wanted. */
export const noRenderer: Renderer = () => '';
