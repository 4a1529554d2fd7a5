/** The one door to the library of the Language Server Protocol: values here, types wherever they are needed. */
import { Readable, Writable } from 'node:stream';
import { createConnection, type ProposedFeatures, type WatchDog } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { World } from '../world.ts';

export {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  MarkupKind,
  ResponseError,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

export type Connection = ProposedFeatures.Connection;

/** A connection to an editor, and how its session ended. */
export interface Session {
  readonly connection: Connection;
  /** Whether the editor said good-bye in the order that the protocol asks for. */
  readonly ended: Promise<boolean>;
  /** Lets go of the streams: as long as the input is listened to, the process does not end. */
  close(): void;
}

/**
 * Speaks the protocol over the streams of the world. Nothing else may write to its standard output. The library would
 * end the process by itself; here the session ends, and the command returns.
 */
export function openSession({ stdin, stdout, interrupted }: Pick<World, 'stdin' | 'stdout' | 'interrupted'>): Session {
  // A stream that is handed in as itself can be let go of; one made of an iterator waits for its next piece first.
  const input = stdin instanceof Readable ? stdin : Readable.from(stdin, { objectMode: false });
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      stdout.write(chunk.toString('utf8'));
      done();
    },
  });
  let shutdownReceived = false;
  let end: (inOrder: boolean) => void = () => undefined;
  const ended = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  const watchDog: WatchDog = {
    get shutdownReceived() {
      return shutdownReceived;
    },
    set shutdownReceived(received) {
      shutdownReceived = received;
    },
    // A process whose editor is gone ends with its input.
    initialize: () => undefined,
    exit: (code) => end(code === 0),
  };
  input.on('close', () => end(shutdownReceived));
  interrupted.addEventListener('abort', () => end(true), { once: true });
  const connection = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
    watchDog,
  ) as Connection;
  const close = () => {
    connection.dispose();
    input.destroy();
  };
  return { connection, ended, close };
}
