import type { Node } from 'unist';
import { fileStart, type Place } from './place.ts';

/** The place of a node, or of the run from one node to another. */
export function placeOf(first: Node | undefined, last: Node | undefined = first): Place {
  const start = first?.position?.start;
  const end = last?.position?.end;
  if (!start || !end) return fileStart;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
