import type { Edit } from '../review/problem.ts';
import { type IdSpot, idAt, occurrencesIn } from './incident-ids.ts';
import type { BookView, FileView } from './view.ts';

/** What renaming an incident changes. */
export interface Renaming {
  /** Edits by path from the root. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** The review's file, where its name holds the id. */
  readonly file?: { readonly from: string; readonly to: string };
}

/** The id at an offset, where there is one to rename. */
export function renamable(file: FileView, offset: number, book: BookView): IdSpot | undefined {
  return idAt(file, offset, book);
}

/** Why an incident may not be called so; nothing where it may. */
export function whyNot(newId: string, { entry }: IdSpot, book: BookView): string | undefined {
  const { idPattern } = book.project.settings;
  if (!new RegExp(`^(?:${idPattern})$`, 'u').test(newId))
    return `Unexpected id \`${newId}\`, expected one that fits \`${idPattern}\``;
  const taken = book.entries.find(
    (other) => other !== entry && other.review.meta.id.toLowerCase() === newId.toLowerCase(),
  );
  return taken && `Unexpected id \`${newId}\`, which ${taken.review.path} has already; expected an id of its own`;
}

/**
 * Renames an incident throughout the book: its `id`, where other reviews name it or its actions, the register, the prose.
 * Addresses elsewhere (tickets, chats) stay: their owners have not renamed anything. `movesFile`: whether the review's
 * file may be renamed too; where it may not, links to it stay as they are.
 */
export function rename(spot: IdSpot, newId: string, book: BookView, movesFile: boolean): Renaming {
  const { meta, path: from } = spot.entry.review;
  const name = from.split('/').at(-1) ?? from;
  const holdsId = occurrencesIn(name, meta.id).length > 0;
  const to = from.slice(0, -name.length) + name.replaceAll(meta.id, newId);
  const moved = movesFile && holdsId ? name : undefined;
  const edits = new Map<string, readonly Edit[]>();
  for (const [path, text] of book.texts) {
    const inFile = editsIn(text, meta.id, newId, moved);
    if (inFile.length > 0) edits.set(path, inFile);
  }
  return { edits, ...(moved === undefined ? {} : { file: { from, to } }) };
}

function editsIn(text: string, id: string, newId: string, moved: string | undefined): Edit[] {
  if (!text.includes(id)) return [];
  const away = [...text.matchAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s<>()"'`|]+/gi)].map(spanOf);
  const paths = [...text.matchAll(/[^\s<>()[\]"'`|]+\.md\b/gi)].map((match) => ({
    ...spanOf(match),
    isMoved: moved !== undefined && match[0].split('/').at(-1) === encodeURI(moved),
  }));
  return occurrencesIn(text, id)
    .filter((start) => !away.some((span) => within(start, span)))
    .filter((start) => paths.find((span) => within(start, span))?.isMoved ?? true)
    .map((start) => ({ start, end: start + id.length, text: newId }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(match: RegExpExecArray): Span {
  return { from: match.index, to: match.index + match[0].length };
}

function within(offset: number, { from, to }: Span): boolean {
  return from <= offset && offset < to;
}
