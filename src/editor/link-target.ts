import type { Heading, Nodes } from 'mdast';
import { readFrontMatter } from '../review/front-matter.ts';
import { type LinkTarget, targetOf } from '../review/links.ts';
import { blanked, parseMarkdown } from '../review/markdown.ts';
import { fileStart, type Place } from '../review/place.ts';
import { placeOf } from '../review/place-of.ts';
import { plainText } from '../review/plain-text.ts';
import { createSlugger } from '../review/slug.ts';
import { frontMatterSpot } from './front-matter-spot.ts';
import type { BookView, FileView } from './view.ts';

/** The file, and perhaps the heading, at which the link or the runbook's path at an offset points. */
export function targetAt(file: FileView, offset: number, book: BookView): LinkTarget | undefined {
  const spot = frontMatterSpot(file, offset);
  if (spot) return spot.path.join('.') === 'runbooks.-.path' && spot.part === 'value' ? { path: spot.word } : undefined;
  const links = book.entries.find(({ review }) => review.path === file.path)?.links ?? [];
  const link = links.find(({ place }) => {
    const start = file.lines.offset(place.line, place.column);
    return start <= offset && offset <= file.lines.offset(place.endLine, place.endColumn);
  });
  return link && targetOf(link.url, file.path);
}

/** Where a heading with an address stands in a Markdown file; its start where it has none such. */
export function headingPlace(text: string, anchor: string | undefined): Place {
  if (anchor === undefined) return fileStart;
  const tree = parseMarkdown(blanked(text, readFrontMatter(text).bodyStart));
  const [slug, slugBelowTitle] = [createSlugger(), createSlugger()];
  for (const heading of headingsIn(tree)) {
    const words = plainText(heading);
    const addresses = [slug(words), ...(heading.depth > 1 ? [slugBelowTitle(words)] : [])];
    if (addresses.includes(anchor)) return placeOf(heading);
  }
  return fileStart;
}

function* headingsIn(node: Nodes): Generator<Heading> {
  if (node.type === 'heading') yield node;
  else if ('children' in node) for (const child of node.children) yield* headingsIn(child);
}
