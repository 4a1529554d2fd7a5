import { join } from 'node:path';
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { configName } from '../io/config.ts';
import { fromRoot } from '../io/discover.ts';
import type { World } from '../world.ts';
import { answerQuestions } from './answers.ts';
import type { EditorBook } from './book.ts';
import { isBookRoot } from './book-root.ts';
import { capabilities, checkBookCommand } from './capabilities.ts';
import { Documents } from './documents.ts';
import { DidChangeWatchedFilesNotification, openSession } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { pathOfUri } from './uris.ts';
import { Workplace } from './workplace.ts';

/** What a server has to know of the world. */
export type ServerWorld = Pick<World, 'stdin' | 'stdout' | 'interrupted' | 'env' | 'now'>;

/** What is served, and what may run for it. */
export interface ServeOptions {
  readonly version: string;
  /** Whether the code that a book names in its configuration may run. */
  readonly extend: boolean;
}

/** Serves an editor until it says good-bye; whether it did so in order. */
export async function serveEditor(world: ServerWorld, { version, extend }: ServeOptions): Promise<boolean> {
  const { connection, ended, close } = openSession(world);
  let client: ClientCapabilities = {};
  let over = false;
  const told = new Set<string>();
  const logged = (task: Promise<unknown>): void => {
    task.catch((error: unknown) => {
      if (!over) connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  };

  /** Reads a book in full behind whatever is asked of it meanwhile. */
  const load = async (book: EditorBook, read: () => Promise<void>) => {
    await read();
    if (over) return;
    const { fault } = book;
    const message = fault && `${fault.path === undefined ? '' : `${fault.path}: `}${fault.message}`;
    if (message !== undefined && !told.has(message)) {
      told.add(message);
      void connection.sendNotification('window/showMessage', {
        type: 1,
        message: `Incidentbook cannot read its settings and uses the ones before, or the defaults: ${message}`,
      });
    }
    if (!fault) told.clear();
    publisher.bookChanged(book);
  };
  const workplace = new Workplace({ env: world.env, now: world.now, extend }, (book) =>
    logged(load(book, () => book.load())),
  );
  const documents = new Documents(connection, {
    changed: (document) => publisher.changed(document),
    closed: (document) => {
      publisher.closed(document);
      const placed = workplace.placeNow(document);
      if (placed) logged(placed.book.readAgain(placed.path, true).then(() => publisher.lookTogether(placed.book)));
    },
    saved: (path) => fileChanged(path),
  });
  const publisher = new Publisher(connection, () => documents, workplace, world.now);

  const fileChanged = (path: string): void => {
    for (const book of workplace.books) {
      const inBook = fromRoot(book.root, path);
      if (inBook.startsWith('..')) continue;
      const { reviews } = book.project.settings;
      const steersAll = inBook === configName || inBook === `${reviews}/_template.md`;
      const read = steersAll ? () => book.reopen() : () => book.readAgain(inBook, false);
      logged(load(book, read));
    }
  };

  connection.onInitialize((params: InitializeParams) => {
    client = params.capabilities;
    workplace.folders = foldersOf(params);
    return { capabilities, serverInfo: { name: 'incidentbook', version } };
  });
  connection.onInitialized(() => {
    const watchers = [configName, '*.md', '*.csv'].map((name) => ({ globPattern: `**/${name}` }));
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      logged(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => pathOfUri(uri));
        const come = added.flatMap(({ uri }) => pathOfUri(uri) ?? []);
        workplace.folders = [...workplace.folders.filter((folder) => !gone.includes(folder)), ...come];
        for (const folder of come.filter(isBookRoot)) logged(workplace.bookAt(folder));
      });
    }
    for (const folder of workplace.folders.filter(isBookRoot)) logged(workplace.bookAt(folder));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const path of new Set(changes.flatMap(({ uri }) => pathOfUri(uri) ?? []))) fileChanged(path);
  });
  connection.onExecuteCommand(async ({ command }) => {
    if (command !== checkBookCommand) return;
    for (const book of workplace.books) await publisher.showWholeBook(book);
  });
  answerQuestions(connection, documents, workplace, () => client);
  connection.listen();

  const inOrder = await ended;
  over = true;
  publisher.stop();
  for (const book of workplace.books) book.stop();
  close();
  return inOrder;
}

/** Absolute paths of the folders that the editor has open; none where it has opened a single file. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathOfUri(uri) ?? []).map((path) => join(path));
}
