import type { Link } from '../review/links.ts';
import {
  type PackedPlace,
  type PackedReview,
  packPlace,
  packReview,
  unpackPlace,
  unpackReview,
} from '../review/packed-review.ts';
import type { Problem } from '../review/problem.ts';
import type { BookEntry, Waived } from '../rules/rule.ts';
import type { FileStudy } from '../study.ts';

/** What findings need of a study, as plain data of few bytes. */
export interface PackedStudy {
  readonly problems: readonly Problem[];
  readonly waived: readonly Waived[];
  readonly entry?: {
    readonly review: PackedReview;
    readonly places: Readonly<Record<string, PackedPlace>>;
    readonly links: readonly (readonly [kind: Link['kind'], url: string, place: PackedPlace])[];
    readonly anchors: readonly string[];
  };
}

export function packStudy({ problems, waived, entry }: FileStudy): PackedStudy {
  if (!entry) return { problems, waived };
  const { review, places, links, anchors } = entry;
  return {
    ...{ problems, waived },
    entry: {
      review: packReview(review),
      places: Object.fromEntries(Object.entries(places).map(([name, place]) => [name, packPlace(place)])),
      links: links.map(({ kind, url, place }) => [kind, url, packPlace(place)]),
      anchors,
    },
  };
}

/**
 * A study that is unpacked only as far as somebody looks at it: of ten thousand reviews a check of one needs few.
 * @param id of the incident, or nothing where the file is no review that can be counted
 * @param read the packed study of the file at a path
 */
export function unpackedStudy(path: string, id: string | undefined, read: (path: string) => PackedStudy): FileStudy {
  return new UnpackedStudy(path, id, read);
}

/** Classes, because there is one for each review of a book: an object of getters would bring a function for each of them. */
class UnpackedStudy implements FileStudy {
  readonly path: string;
  readonly entry?: BookEntry;
  readonly #read: (path: string) => PackedStudy;
  #packed: PackedStudy | undefined;

  constructor(path: string, id: string | undefined, read: (path: string) => PackedStudy) {
    this.path = path;
    this.#read = read;
    if (id !== undefined) this.entry = new UnpackedEntry(path, id, this);
  }

  get packed(): PackedStudy {
    this.#packed ??= this.#read(this.path);
    return this.#packed;
  }

  get problems() {
    return this.packed.problems;
  }

  get waived() {
    return this.packed.waived;
  }
}

class UnpackedEntry implements BookEntry {
  readonly path: string;
  readonly id: string;
  readonly #study: UnpackedStudy;
  #review: BookEntry['review'] | undefined;
  #places: BookEntry['places'] | undefined;

  constructor(path: string, id: string, study: UnpackedStudy) {
    this.path = path;
    this.id = id;
    this.#study = study;
  }

  get review() {
    this.#review ??= unpackReview(this.path, this.#packed.review);
    return this.#review;
  }

  get places() {
    this.#places ??= Object.fromEntries(
      Object.entries(this.#packed.places).map(([name, place]) => [name, unpackPlace(place)]),
    );
    return this.#places;
  }

  get links() {
    return this.#packed.links.map(([kind, url, place]) => ({ kind, url, place: unpackPlace(place) }));
  }

  get anchors() {
    return this.#packed.anchors;
  }

  get #packed() {
    const { entry } = this.#study.packed;
    if (!entry) throw new Error(`The study of ${this.path} has lost its review.`);
    return entry;
  }
}
