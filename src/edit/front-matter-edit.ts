import type { ReviewDocument } from '../review/document.ts';
import type { Edit } from '../review/problem.ts';
import type { Path } from '../review/yaml.ts';

/** The edit that writes another key or value in the front matter, keeping its quotes; nothing where it is not plainly there. */
export function frontMatterEdit(
  { front, lines, source }: Pick<ReviewDocument, 'front' | 'lines' | 'source'>,
  path: Path,
  part: 'key' | 'value',
  found: string,
  replacement: string,
): Edit[] | undefined {
  const place = front.placeOf(path, part);
  const start = lines.offset(place.line, place.column);
  const end = lines.offset(place.endLine, place.endColumn);
  const written = source.text.slice(start, end);
  if (written === found) return [{ start, end, text: replacement }];
  const isQuoted = written === `"${found}"` || written === `'${found}'`;
  return isQuoted ? [{ start: start + 1, end: end - 1, text: replacement }] : undefined;
}
