/** An editor without a window: it starts the language server as editors do and speaks the protocol with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { packageRoot } from '../src/io/package-root.ts';

export interface ClientOptions {
  /** Absolute paths of the folders that are open; none for a single file. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly env?: Readonly<Record<string, string>>;
  /** Further options of `incidentbook lsp`. */
  readonly args?: readonly string[];
}

/** What most editors can do. */
const usual: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
  },
};

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** Starts the compiled server and shakes hands with it. */
export async function startEditor(options: ClientOptions = {}): Promise<EditorClient> {
  const cli = join(packageRoot(), 'dist', 'src', 'cli.js');
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio', ...(options.args ?? [])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  const client = new EditorClient(server);
  await client.begin(options);
  return client;
}

export class EditorClient {
  readonly connection: ProtocolConnection;
  /** What the server said of itself. */
  info: InitializeResult | undefined;
  /** Bytes on standard output that were no message of the protocol, and messages that could not be read. */
  readonly faults: unknown[] = [];
  readonly messages: string[] = [];
  readonly watched: string[] = [];
  stderr = '';
  readonly #server: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();

  constructor(server: ChildProcess) {
    this.#server = server;
    if (!server.stdout || !server.stdin) throw new Error('The server has no streams.');
    server.stderr?.on('data', (chunk) => {
      this.stderr += String(chunk);
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.connection.onError(([error]) => this.faults.push(error));
    this.connection.onUnhandledNotification((message) => this.faults.push(message));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      for (const look of [...this.#waiting]) look();
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.faults.push(message);
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { method } of registrations as { method: string }[]) this.watched.push(method);
      return null;
    });
    this.connection.listen();
  }

  /** Milliseconds of processor time that the server has used; nothing where the system does not say. */
  processorMs(): number | undefined {
    try {
      // Fields 14 and 15, in hundredths of a second, behind the name in brackets.
      const fields = readFileSync(`/proc/${this.#server.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return undefined;
    }
  }

  async begin({ folders = [], capabilities = usual }: ClientOptions): Promise<void> {
    const workspaceFolders = folders.map((path) => ({ uri: uriOf(path), name: path }));
    this.info = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: workspaceFolders[0]?.uri ?? null,
      workspaceFolders: workspaceFolders.length > 0 ? workspaceFolders : null,
      capabilities,
    });
    await this.connection.sendNotification('initialized', {});
  }

  open(path: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri: uriOf(path), languageId: 'markdown', version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(path: string, version: number, range: Range, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ range, text }],
    });
  }

  /** Puts another text in the place of a document's. */
  replace(path: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ text }],
    });
  }

  close(path: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Asks about a position in a document; lines and columns count from 0. */
  ask<T>(method: string, path: string, line: number, character: number, more: object = {}): Promise<T> {
    const params = { textDocument: { uri: uriOf(path) }, position: { line, character }, ...more };
    return this.connection.sendRequest<T>(method, params);
  }

  /** The diagnostics of a file once they are such as is waited for. */
  async diagnostics(
    path: string,
    suits: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean,
    withinMs = 20_000,
  ): Promise<readonly Diagnostic[]> {
    const uri = uriOf(path);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`No such diagnostics of ${path}: ${JSON.stringify(this.#published.get(uri), null, 1)}`));
      }, withinMs);
      const look = () => {
        const found = this.#published.get(uri);
        if (!found || !suits(found.diagnostics, found.version)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found.diagnostics);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Says good-bye as the protocol asks, and gives the exit code. */
  async stop(): Promise<number | null> {
    if (this.#server.exitCode !== null) return this.#server.exitCode;
    const exited = once(this.#server, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = (await exited) as [number | null];
    this.connection.dispose();
    return code;
  }

  /** Ends the server's input without a word, as an editor does that has crashed; gives the exit code. */
  async vanish(): Promise<number | null> {
    const exited = once(this.#server, 'exit');
    this.#server.stdin?.end();
    const [code] = (await exited) as [number | null];
    return code;
  }
}
