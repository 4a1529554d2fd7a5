import { fromRoot } from '../io/discover.ts';
import { EditorBook, type EditorWorld } from './book.ts';
import { bookRootOf } from './book-root.ts';
import type { OpenDocument } from './documents.ts';

/** A document with the book to which it belongs. */
export interface Placed {
  readonly document: OpenDocument;
  readonly book: EditorBook;
  /** POSIX path from the root of the book. */
  readonly path: string;
}

/** The books of a session: each is opened when the first file in it is, and read in full behind that. */
export class Workplace {
  /** Folders that are open in the editor. */
  folders: readonly string[] = [];
  readonly #books = new Map<string, Promise<EditorBook>>();
  readonly #ready = new Map<string, EditorBook>();
  readonly #world: EditorWorld;
  readonly #onLoaded: (book: EditorBook) => void;

  /** `onLoaded` is told of each book once all of it has been read. */
  constructor(world: EditorWorld, onLoaded: (book: EditorBook) => void) {
    this.#world = world;
    this.#onLoaded = onLoaded;
  }

  /** Books that are open. */
  get books(): readonly EditorBook[] {
    return [...this.#ready.values()];
  }

  /** The book at a root. Rejects only where its files cannot be read at all. */
  bookAt(root: string): Promise<EditorBook> {
    const known = this.#books.get(root);
    if (known) return known;
    const opening = EditorBook.open(root, this.#world).then((book) => {
      this.#ready.set(root, book);
      this.#onLoaded(book);
      return book;
    });
    this.#books.set(root, opening);
    return opening;
  }

  /** A document in its book. */
  async place(document: OpenDocument): Promise<Placed> {
    const book = await this.bookAt(bookRootOf(document.path, this.folders));
    return { document, book, path: fromRoot(book.root, document.path) };
  }

  /** A document in its book, where that is open already. */
  placeNow(document: OpenDocument): Placed | undefined {
    const book = this.#ready.get(bookRootOf(document.path, this.folders));
    return book && { document, book, path: fromRoot(book.root, document.path) };
  }
}
