import { join } from 'node:path';
import { optimiseAsUsual } from '../io/heap.ts';
import { placeIn } from '../io/place-in.ts';
import { readReviewTextNow } from '../io/read-text.ts';
import { type Kept, openStudyCache } from '../io/study-cache.ts';
import { type WordList, wordNumbers } from '../knowledge/lexicon.ts';
import { type FileStudy, study } from '../study.ts';
import { byContent } from './kept-lean.ts';
import { type PackedStudy, packStudy, unpackedStudy } from './packed-study.ts';
import { packTraits, unpackTraits } from './packed-traits.ts';
import { type StudiedFile, studyFile } from './study-file.ts';
import { studyInThreads, threadsFor } from './study-in-threads.ts';
import { studyKey } from './study-key.ts';
import type { Studies, StudyRequest } from './study-reviews.ts';

/** Up to so many, optimising late took a fifth of the time away; with ten thousand no gain was seen, and at times a loss. */
const FEW = 1000;

export interface FindingsRequest extends StudyRequest {
  readonly cache: boolean;
}

/**
 * Studies reviews of which only the findings are wanted: out of the cache where it has them, in threads where there are
 * many, and each packed as soon as it has been studied. The studies are the same however they came.
 */
export async function studyForFindings(paths: readonly string[], request: FindingsRequest): Promise<Studies> {
  const { root, input, instead, onProgress } = request;
  const cache = request.cache ? openStudyCache(root, studyKey(input)) : undefined;
  const fresh = new Map<string, StudiedFile>();
  let list: WordList | undefined;
  const words = (): WordList => {
    list ??= wordNumbers(cache?.words());
    return list;
  };
  const known = paths.map((path): Kept | undefined =>
    path === instead?.path ? undefined : (cache?.unchanged(path) ?? (cache && byContent(cache, root, path))),
  );
  const missing = paths.filter((path, place) => !known[place] && path !== instead?.path);
  const keptOf = (path: string): Kept | undefined => known[placeIn(paths, path) ?? -1];
  const again = (path: string): FileStudy => study({ path, text: readReviewTextNow(join(root, path), path) }, input);
  const packedAt = (path: string): PackedStudy => {
    const json = fresh.get(path)?.json ?? keptOf(path)?.json();
    // Damaged: then it is studied again.
    return json === undefined ? packStudy(again(path)) : (JSON.parse(json) as PackedStudy);
  };

  const add = (file: StudiedFile): void => {
    const { path, hash, id, json, traits } = file;
    fresh.set(path, file);
    if (path !== instead?.path) cache?.keep(path, hash, { id, json, numbers: packTraits(traits) });
    onProgress?.(paths.length - missing.length + fresh.size, paths.length);
  };
  if (instead && paths.includes(instead.path)) add(studyFile(root, instead.path, input, words(), instead));
  if (missing.length > FEW) optimiseAsUsual();
  if (missing.length > 0) {
    const threads = threadsFor(missing.length, request);
    const here = (path: string) => add(studyFile(root, path, input, words()));
    await studyInThreads(missing, { root, input, words: words(), kind: 'findings', threads, here, onStudied: add });
  }
  onProgress?.(paths.length, paths.length);
  await cache?.save();
  return {
    studies: paths.flatMap((path, place) => {
      const found = known[place] ?? fresh.get(path);
      return found ? unpackedStudy(path, found.id, packedAt) : [];
    }),
    numbers: {
      get words() {
        return words().words;
      },
      traitsOf(searched) {
        const { path } = searched;
        const kept = keptOf(path);
        const traits = fresh.get(path)?.traits ?? unpackTraits(kept?.numbers());
        if (traits) return traits;
        // Damaged: a packed review lacks the words.
        const whole = kept ? again(path).entry : undefined;
        return words().traitsOf((whole ?? searched).review);
      },
    },
  };
}
