import type { Root } from 'mdast';
import { targetOf } from '../links.ts';
import { type Cut, nodesOf, rangeOf } from './marks.ts';

/** Links to files of the project that are not shown, each with its words in its place: a path tells of a file too. */
export function unlinked(tree: Root, text: string, path: string, isShown: (path: string) => boolean): Cut[] {
  const isHidden = (url: string) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url)) return false;
    const target = targetOf(url, path);
    return target === undefined || !isShown(target.path);
  };
  const nodes = [...nodesOf(tree)];
  const hidden = new Set(
    nodes.flatMap((node) => (node.type === 'definition' && isHidden(node.url) ? [node.identifier] : [])),
  );
  return nodes.flatMap((node): Cut[] => {
    const [start, end] = rangeOf(node);
    if (node.type === 'definition') return hidden.has(node.identifier) ? [{ start, end }] : [];
    const isLink = node.type === 'link' && isHidden(node.url);
    const isReference = node.type === 'linkReference' && hidden.has(node.identifier);
    if (!isLink && !isReference) return [];
    const [from, until] = rangeOf(node.children[0], node.children.at(-1));
    return [{ start, end, text: text.slice(from, until) }];
  });
}
