import type { ReviewDocument } from '../../review/document.ts';
import type { Edit } from '../../review/problem.ts';
import type { Prose } from '../../review/types.ts';

/** The edit that writes other words at the start of a piece of prose; nothing where markup stands between them. */
export function proseEdit(
  { lines, source }: Pick<ReviewDocument, 'lines' | 'source'>,
  { place }: Prose,
  found: string,
  replacement: string,
): Edit[] | undefined {
  const start = lines.offset(place.line, place.column);
  const end = start + found.length;
  return source.text.slice(start, end) === found ? [{ start, end, text: replacement }] : undefined;
}
