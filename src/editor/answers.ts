import { join } from 'node:path';
import type { ClientCapabilities, Location, Position, TextDocumentIdentifier } from 'vscode-languageserver';
import { readDocument } from '../review/document.ts';
import { complete } from './completion/complete.ts';
import { definition, type PlaceInBook } from './definition.ts';
import type { Documents } from './documents.ts';
import { hover } from './hover.ts';
import { type Connection, ErrorCodes, ResponseError, SymbolKind } from './protocol.ts';
import { quickFixes } from './quick-fixes.ts';
import { offsetOf, rangeBetween, rangeOf } from './ranges.ts';
import { references } from './references.ts';
import { renamable, rename, whyNot } from './rename.ts';
import { documentSymbols } from './symbols.ts';
import { uriOfPath } from './uris.ts';
import { type FileView, viewFile } from './view.ts';
import type { Placed, Workplace } from './workplace.ts';
import { movesFiles, renamingEdit, workspaceEdit } from './workspace-edit.ts';
import { findIncidents } from './workspace-symbols.ts';

interface Asked extends Placed {
  readonly file: FileView;
  readonly offset: number;
}

/** Answers the editor's questions; each answer is made by a pure function of the text, the position and the book. */
export function answerQuestions(
  connection: Connection,
  documents: Documents,
  workplace: Workplace,
  client: () => ClientCapabilities,
): void {
  /** The same once the whole book has been read: for answers that would be wrong with a part of it. */
  const reviewInBook = async (document: TextDocumentIdentifier, position: Position): Promise<Asked | undefined> => {
    await (await reviewAt(document, position))?.book.whole;
    return reviewAt(document, position);
  };
  /** The review that is asked about, studied as it stands now; nothing for any other document. */
  const reviewAt = async ({ uri }: TextDocumentIdentifier, position: Position): Promise<Asked | undefined> => {
    const document = documents.get(uri);
    if (!document) return undefined;
    const placed = await workplace.place(document);
    const { text } = documents.get(uri) ?? document;
    if (!placed.book.isReview(placed.path, text)) return undefined;
    placed.book.put(placed.path, text);
    const file = viewFile(placed.path, text);
    return { ...placed, file, offset: offsetOf(text, file.lines, position) };
  };
  const locationOf = (root: string, { path, place }: PlaceInBook): Location => {
    return { uri: uriOfPath(join(root, path)), range: rangeOf(place) };
  };

  connection.onCompletion(async ({ textDocument, position }) => {
    const asked = await reviewAt(textDocument, position);
    return asked ? complete(asked.file, asked.offset, asked.book.view) : null;
  });
  connection.onHover(async ({ textDocument, position }) => {
    const asked = await reviewAt(textDocument, position);
    return asked ? hover(asked.file, asked.offset, asked.book.view, asked.book.problemsOf(asked.path)) : undefined;
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const asked = await reviewInBook(textDocument, position);
    const found = asked && definition(asked.file, asked.offset, asked.book.view);
    return asked && found ? locationOf(asked.book.root, found) : null;
  });
  connection.onReferences(async ({ textDocument, position, context }) => {
    const asked = await reviewInBook(textDocument, position);
    const found = asked ? references(asked.file, asked.offset, asked.book.view, context) : [];
    return found.map((place) => locationOf(asked?.book.root ?? '', place));
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const asked = await reviewAt(textDocument, { line: 0, character: 0 });
    if (!asked) return null;
    const { file, book } = asked;
    return documentSymbols(readDocument(file, book.project.contract, { render: false }));
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await Promise.all(workplace.books.map((book) => book.whole));
    return workplace.books.flatMap((book) =>
      findIncidents(query, book.view).map(({ name, detail, ...place }) => {
        return { name, kind: SymbolKind.Event, containerName: detail, location: locationOf(book.root, place) };
      }),
    );
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only } }) => {
    const asked = await reviewAt({ uri }, range.start);
    if (!asked) return null;
    const { file, book, path } = asked;
    return quickFixes({
      file,
      range,
      ...(only ? { only } : {}),
      problems: book.problemsOf(path),
      find: (text) => book.tryOut(path, text),
      edit: (edits) => workspaceEdit(new Map([[uri, edits]]), documents, client()),
    });
  });
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const asked = await reviewInBook(textDocument, position);
    const spot = asked && renamable(asked.file, asked.offset, asked.book.view);
    if (!asked || !spot) return null;
    return { range: rangeBetween(asked.file.lines, spot.start, spot.end), placeholder: spot.entry.review.meta.id };
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const asked = await reviewInBook(textDocument, position);
    const spot = asked && renamable(asked.file, asked.offset, asked.book.view);
    if (!asked || !spot) {
      return new ResponseError(
        ErrorCodes.InvalidRequest,
        'Nothing here can be renamed, expected the id of an incident',
      );
    }
    const reason = whyNot(newName, spot, asked.book.view);
    if (reason !== undefined) return new ResponseError(ErrorCodes.InvalidParams, reason);
    return renamingEdit(rename(spot, newName, asked.book.view, movesFiles(client())), asked.book, documents, client());
  });
}
