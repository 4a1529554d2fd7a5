import { join } from 'node:path';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { EditorBook } from './book.ts';
import { diagnosticSource, diagnosticsOf } from './diagnostics.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { type Connection, DiagnosticSeverity } from './protocol.ts';
import { rangeOf } from './ranges.ts';
import { uriOfPath } from './uris.ts';
import { type WhenQuiet, whenQuiet } from './when-quiet.ts';
import type { Workplace } from './workplace.ts';

/** Long enough that a burst of keys is one change, too short to be felt. */
const pauseMs = 4;
const longestPauseMs = 40;
/** Rules among reviews read the whole book: they wait until the writer does. */
const pauseTogetherMs = 300;

/** Looks for problems as one types, and tells the editor: what one review shows at once, what all show a little later. */
export class Publisher {
  readonly #alone = new Map<string, WhenQuiet>();
  readonly #together = new Map<EditorBook, WhenQuiet>();
  /** Addresses by book at which something is shown that is not open in the editor. */
  readonly #shownElsewhere = new Map<EditorBook, Set<string>>();
  readonly #wholeBooks = new Set<EditorBook>();
  readonly #connection: Connection;
  readonly #documents: () => Documents;
  readonly #workplace: Workplace;
  readonly #now: () => number;
  #stopped = false;

  constructor(connection: Connection, documents: () => Documents, workplace: Workplace, now: () => number) {
    this.#connection = connection;
    this.#documents = documents;
    this.#workplace = workplace;
    this.#now = now;
  }

  /** A document was opened or changed. */
  changed({ uri }: OpenDocument): void {
    const known = this.#alone.get(uri);
    const quiet =
      known ??
      whenQuiet(
        this.#safely(() => this.#lookAt(uri)),
        () => pauseMs,
        () => longestPauseMs,
        this.#now,
      );
    this.#alone.set(uri, quiet);
    quiet.ask();
  }

  closed({ uri }: OpenDocument): void {
    this.#alone.get(uri)?.stop();
    this.#alone.delete(uri);
    this.#send({ uri, diagnostics: [] });
  }

  /** The book has changed beyond one open document. */
  bookChanged(book: EditorBook): void {
    for (const document of this.#documents().all()) {
      if (this.#workplace.placeNow(document)?.book === book) this.#show(document);
    }
    this.lookTogether(book);
  }

  /** Runs the rules among reviews once the writer pauses; in a large book a pause is as long as they take, twice. */
  lookTogether(book: EditorBook): void {
    const quiet = this.#together.get(book) ?? this.#togetherWhenQuiet(book);
    this.#together.set(book, quiet);
    quiet.ask();
  }

  #togetherWhenQuiet(book: EditorBook): WhenQuiet {
    let tookMs = 0;
    const look = async () => {
      const begin = this.#now();
      await book.lintTogether();
      tookMs = this.#now() - begin;
      for (const document of this.#documents().all()) {
        if (this.#workplace.placeNow(document)?.book === book) this.#show(document);
      }
      this.#showElsewhere(book);
    };
    const pause = () => Math.max(pauseTogetherMs, 2 * tookMs);
    return whenQuiet(this.#safely(look), pause, () => 10 * pause(), this.#now);
  }

  /** From now on shows the problems of every review of a book, open or not. */
  async showWholeBook(book: EditorBook): Promise<void> {
    this.#wholeBooks.add(book);
    await book.lintTogether();
    this.#showElsewhere(book);
  }

  /** Nothing is sent any more: whoever would take it is gone. */
  stop(): void {
    this.#stopped = true;
    for (const quiet of [...this.#alone.values(), ...this.#together.values()]) quiet.stop();
  }

  #send(found: PublishDiagnosticsParams): void {
    if (!this.#stopped) void this.#connection.sendDiagnostics(found);
  }

  async #lookAt(uri: string): Promise<void> {
    const document = this.#documents().get(uri);
    if (!document) return;
    const { book } = await this.#workplace.place(document);
    // While the book was being opened the writer may have gone on.
    const latest = this.#documents().get(uri);
    if (!latest) return;
    this.#show(latest);
    this.lookTogether(book);
  }

  /** Shows what is known of a document, its own problems looked for anew. */
  #show(document: OpenDocument): void {
    const placed = this.#workplace.placeNow(document);
    if (!placed) return;
    const { book, path } = placed;
    const { uri, version, text } = document;
    const isReview = book.isReview(path, text);
    if (isReview) book.put(path, text);
    const diagnostics = isReview ? diagnosticsOf(book.problemsOf(path), book.project.settings) : [];
    this.#send({ uri, version, diagnostics });
  }

  /** Shows a fault of the settings, and of every review that is not open where that was asked for. */
  #showElsewhere(book: EditorBook): void {
    const open = new Set(
      this.#documents()
        .all()
        .map(({ path }) => uriOfPath(path)),
    );
    const before = this.#shownElsewhere.get(book) ?? new Set();
    const shown = new Set<string>();
    const show = (path: string, diagnostics: ReturnType<typeof diagnosticsOf>) => {
      const uri = uriOfPath(join(book.root, path));
      if (open.has(uri) || diagnostics.length === 0) return;
      shown.add(uri);
      this.#send({ uri, diagnostics });
    };
    const { fault } = book;
    if (fault?.path !== undefined) {
      const { message, place } = fault;
      const severity = DiagnosticSeverity.Error;
      show(fault.path, [{ range: rangeOf(place), severity, source: diagnosticSource, message }]);
    }
    if (this.#wholeBooks.has(book)) {
      for (const path of book.paths) show(path, diagnosticsOf(book.problemsOf(path), book.project.settings));
    }
    for (const uri of before) {
      if (!shown.has(uri) && !open.has(uri)) this.#send({ uri, diagnostics: [] });
    }
    this.#shownElsewhere.set(book, shown);
  }

  /** A fault of ours must not end the session: the editor's log gets it. */
  #safely(task: () => Promise<void>): () => Promise<void> {
    return async () => {
      try {
        await task();
      } catch (error) {
        if (!this.#stopped)
          this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    };
  }
}
