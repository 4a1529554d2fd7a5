import type { AsOf } from '../clock.ts';
import type { Register } from '../io/register.ts';
import type { Bodies } from '../knowledge/bodies.ts';
import type { SimilarSearch } from '../knowledge/similarity.ts';
import type { Source } from '../review/document.ts';
import type { Problem } from '../review/problem.ts';
import type { Review } from '../review/types.ts';
import type { World } from '../world.ts';
import type { BookMemory } from './book-memory.ts';
import type { GatheredSource } from './gather-source.ts';
import type { Project } from './open-project.ts';

/** What is to be checked. */
export interface CheckRequest {
  readonly cwd: string;
  /** Files and folders as the user names them; all reviews where there are none. */
  readonly paths?: readonly string[];
  /** Finds the paths from the root outside of which nothing is reported, while the project is opened. */
  readonly only?: () => Promise<ReadonlySet<string>>;
  /** A text that stands for the file on disk, whether there is one or not: only it is reported. */
  readonly instead?: Source;
  readonly asOf: AsOf;
  /** Whether what pages show is wanted too: the reviews' HTML, and of a book its runbooks and digests. */
  readonly render?: boolean;
  /** Whether nothing but findings is wanted: the reviews are then reduced, and may come out of the cache. */
  readonly findingsOnly?: boolean;
  /** Whether the code that the configuration names may run: the team's own rules and metrics. Not where not said otherwise. */
  readonly extend?: boolean;
  /** Whether the cache may be read and written; it is where not said otherwise. */
  readonly cache?: boolean;
  /** At most as many threads study reviews; as many as are worth it where not said. */
  readonly threads?: number | undefined;
  /** Who is to read what is made: everybody inside, or the public, which is shown only what is public. */
  readonly audience?: 'public';
  /** Whether it cannot run without all sources: where numbers are made. Otherwise one that is not there is a problem. */
  readonly everySource?: boolean;
  /**
   * Of a book of at most so many reviews all texts are held that tables and records show, and of a larger one only what many reviews
   * need of each other; what only a review's own pages show is read again where they are drawn. Reviews are held whole where it
   * is not said, where the book is for the public, and where a team has pages of its own.
   */
  readonly mostTexts?: number;
  /** Whether studies of reviews that are not held whole may come out of the cache and go into it. */
  readonly keepStudies?: boolean;
  /** Present where the same book is checked again and again. */
  readonly memory?: BookMemory;
  readonly onProgress?: (done: number, of: number) => void;
  /** The environment in which git runs; without one the history in git is not read. */
  readonly gitEnv?: World['env'];
}

/** What a check found. */
export interface Checked {
  readonly project: Project;
  /** Reviews that were checked. */
  readonly files: readonly string[];
  /** Reviews that there are, checked or not. */
  readonly bookFiles: readonly string[];
  /** All reviews that can be counted, read when they are asked for: the book's own in the order of their paths, then those of its sources. */
  readonly reviews: readonly Review[];
  /** What `reviews` lack, where they are not held whole. */
  readonly bodies?: Bodies;
  /** Searches `reviews`, which are indexed once for whoever asks. */
  readonly similar: SimilarSearch;
  /** The other books that stand in this one. */
  readonly sources: readonly GatheredSource[];
  readonly register: Register['entries'];
  readonly problems: readonly Problem[];
  readonly waived: number;
  /** Texts of the files that have problems, by path: for code frames and fixes. */
  readonly texts: ReadonlyMap<string, string>;
}
