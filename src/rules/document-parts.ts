import type { Nodes } from 'mdast';
import type { ReviewDocument } from '../review/document.ts';
import { findSection } from '../review/extract.ts';
import type { Place } from '../review/place.ts';
import { clipped, type ProseBlock, proseBlocks } from '../review/prose-blocks.ts';
import type { Part } from '../review/types.ts';

/** The labelled part of a section, where the review has it and something stands behind it. */
export function partOf({ body }: ReviewDocument, section: string, label: string): Part | undefined {
  const part = findSection(body.sections, section)?.parts.find((candidate) => candidate.label === label);
  return part && part.content.text !== '' ? part : undefined;
}

/** The nodes of a labelled part: those of its bullet, label included, or those under its heading. */
export function partNodes({ tree }: ReviewDocument, part: Part): Nodes[] {
  const { line, column } = part.place;
  for (const node of tree.children) {
    if (node.type !== 'list') continue;
    const item = node.children.find(
      ({ position }) => position?.start.line === line && position.start.column === column,
    );
    if (item) return item.children;
  }
  const { line: first, endLine } = part.content.place;
  return tree.children.filter(
    ({ position }) => (position?.start.line ?? 0) >= first && (position?.end.line ?? endLine + 1) <= endLine,
  );
}

/** The prose that lies in a place of the file. */
export function* proseWithin({ tree, source, lines }: ReviewDocument, place: Place): Generator<ProseBlock> {
  const start = lines.offset(place.line, place.column);
  const end = lines.offset(place.endLine, place.endColumn);
  for (const block of proseBlocks(tree, source.text)) {
    if (block.start >= end) return;
    const inside = clipped(block, start, end);
    if (inside) yield inside;
  }
}

/** The top-level nodes that stand in the lines of a section, its subsections included. */
export function nodesOf({ tree, body }: ReviewDocument, section: string): Nodes[] {
  const found = findSection(body.sections, section);
  if (!found) return [];
  return tree.children.filter(({ position }) => {
    const line = position?.start.line ?? 0;
    return line > found.place.line && line <= found.endLine;
  });
}
