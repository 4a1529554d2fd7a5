import type { Place } from '../review/place.ts';
import type { NotShown } from '../review/shown-image.ts';

/** A line of the register that cannot be read. */
export interface RegisterFault {
  readonly path: string;
  readonly place: Place;
  readonly message: string;
}

/** A file or folder to which something in the book points. */
export interface PointedAt {
  readonly isThere: boolean;
  /** Addresses of its headings, where it is Markdown that was read. */
  readonly anchors?: readonly string[];
  /** Where it is wanted as an image that the site would not show: why. */
  readonly notShown?: NotShown;
}

/** An earlier incident that resembles another. */
export interface SimilarEarlier {
  readonly id: string;
  /** Why, in words. */
  readonly reason: string;
}

/**
 * What lies around the reviews, as plain data from whoever has looked: rules see neither the disk nor git. Where a part
 * is left out nobody has looked, and rules that need it say nothing.
 */
export interface Surroundings {
  /** By path (POSIX, from the root). */
  readonly files?: ReadonlyMap<string, PointedAt>;
  /** Paths of links to files and folders among the reviews. */
  readonly links?: readonly string[];
  readonly registerFaults?: readonly RegisterFault[];
  /** Paths of files that could be meant by a link that leads nowhere. */
  readonly names?: readonly string[];
  /** Day of the last change of files, YYYY-MM-DD, by path. */
  readonly changed?: ReadonlyMap<string, string>;
  /** Whether an id may be that of an incident in another book that is not on this disk: nobody can say then. */
  readonly mayExist?: (id: string) => boolean;
  /** The earlier incidents that resemble the one in the review at a path, the most similar first. */
  readonly similarTo?: (path: string) => readonly SimilarEarlier[];
}
