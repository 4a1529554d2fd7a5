import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './protocol.ts';
import { pathOfUri } from './uris.ts';

/** A Markdown document that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  /** Absolute path. */
  readonly path: string;
  readonly version: number;
  readonly text: string;
}

export interface DocumentEvents {
  /** It was opened or changed. */
  changed(document: OpenDocument): void;
  closed(document: OpenDocument): void;
  /** Any file that the editor has open, Markdown or not. */
  saved(path: string): void;
}

/** Keeps the texts of open documents as the editor reports changes to them. Those in no file, and no Markdown, are passed over. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();

  constructor(connection: Connection, events: DocumentEvents) {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      if (languageId !== 'markdown' && !/\.md$/i.test(uri)) return;
      this.#open.set(uri, TextDocument.create(uri, languageId, version, text));
      const document = this.get(uri);
      if (document) events.changed(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const known = this.#open.get(uri);
      if (!known) return;
      this.#open.set(uri, TextDocument.update(known, contentChanges, version));
      const document = this.get(uri);
      if (document) events.changed(document);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = this.get(uri);
      this.#open.delete(uri);
      if (document) events.closed(document);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      const path = pathOfUri(uri);
      if (path !== undefined) events.saved(path);
    });
  }

  get(uri: string): OpenDocument | undefined {
    const document = this.#open.get(uri);
    const path = pathOfUri(uri);
    return document && path !== undefined
      ? { uri, path, version: document.version, text: document.getText() }
      : undefined;
  }

  all(): OpenDocument[] {
    return [...this.#open.keys()].flatMap((uri) => this.get(uri) ?? []);
  }
}
