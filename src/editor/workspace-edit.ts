import { join } from 'node:path';
import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LineIndex } from '../review/lines.ts';
import type { EditorBook } from './book.ts';
import type { Documents } from './documents.ts';
import { textEditsOf } from './ranges.ts';
import type { Renaming } from './rename.ts';
import { uriOfPath } from './uris.ts';

/** Whether an editor takes edits that name the version of the text that they were made for. */
export function takesVersions({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.documentChanges === true;
}

/** Whether an editor renames files along with an edit. */
export function movesFiles(client: ClientCapabilities): boolean {
  return takesVersions(client) && (client.workspace?.workspaceEdit?.resourceOperations ?? []).includes('rename');
}

/** Edits of files, by address, as the editor takes them. */
export function workspaceEdit(
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  documents: Documents,
  client: ClientCapabilities,
): WorkspaceEdit {
  if (!takesVersions(client)) {
    return { changes: Object.fromEntries([...edits].map(([uri, inFile]) => [uri, [...inFile]])) };
  }
  return {
    documentChanges: [...edits].map(([uri, inFile]) => {
      return { textDocument: { uri, version: documents.get(uri)?.version ?? null }, edits: [...inFile] };
    }),
  };
}

/** The edit that carries a renaming out, the file itself last. */
export function renamingEdit(
  { edits, file }: Renaming,
  { root, view }: EditorBook,
  documents: Documents,
  client: ClientCapabilities,
): WorkspaceEdit {
  const uriOf = (path: string) => {
    const absolute = join(root, path);
    // An editor may write an address in its own way; its open documents are to be met as they are.
    return documents.all().find((document) => document.path === absolute)?.uri ?? uriOfPath(absolute);
  };
  const byUri = new Map(
    [...edits].map(([path, inFile]) => {
      return [uriOf(path), textEditsOf(inFile, new LineIndex(view.texts.get(path) ?? ''))] as const;
    }),
  );
  const edit = workspaceEdit(byUri, documents, client);
  if (!file) return edit;
  const move = { kind: 'rename', oldUri: uriOf(file.from), newUri: uriOfPath(join(root, file.to)) } as const;
  return { documentChanges: [...(edit.documentChanges ?? []), move] };
}
