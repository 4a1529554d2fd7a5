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
 */
export function unpackedStudy(path: string, id: string | undefined, read: () => PackedStudy): FileStudy {
  let known: PackedStudy | undefined;
  const packed = (): PackedStudy => {
    known ??= read();
    return known;
  };
  return {
    path,
    get problems() {
      return packed().problems;
    },
    get waived() {
      return packed().waived;
    },
    ...(id === undefined ? {} : { entry: unpackedEntry(path, id, packed) }),
  };
}

function unpackedEntry(path: string, id: string, packed: () => PackedStudy): BookEntry {
  const read = () => {
    const { entry } = packed();
    if (!entry) throw new Error(`The study of ${path} has lost its review.`);
    return entry;
  };
  let review: BookEntry['review'] | undefined;
  let places: BookEntry['places'] | undefined;
  return {
    ...{ path, id },
    get review() {
      review ??= unpackReview(path, read().review);
      return review;
    },
    get places() {
      places ??= Object.fromEntries(Object.entries(read().places).map(([name, place]) => [name, unpackPlace(place)]));
      return places;
    },
    get links() {
      return read().links.map(([kind, url, place]) => ({ kind, url, place: unpackPlace(place) }));
    },
    get anchors() {
      return read().anchors;
    },
  };
}
