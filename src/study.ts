import { type ReviewDocument, readDocument, reviewOf, type Source } from './review/document.ts';
import { anchorsOf, linksOf } from './review/links.ts';
import { fileStart } from './review/place.ts';
import type { CreateRenderer } from './review/renderer.ts';
import { milestoneNames } from './review/types.ts';
import { type Linted, type LintInput, lintDocument } from './rules/lint.ts';
import type { BookEntry } from './rules/rule.ts';

/** All that follows from one file: plain data, fit for threads and caches. */
export interface FileStudy extends Linted {
  readonly path: string;
  /** Absent where the front matter lacks what a review cannot be counted or shown without. */
  readonly entry?: BookEntry;
}

export interface StudyInput extends LintInput {
  /** What writes the review's HTML, where that is wanted too. */
  readonly render?: CreateRenderer | false;
}

/** Reads, validates, extracts and lints one file. Pure: the same source and input give the same study. */
export function study(source: Source, input: StudyInput): FileStudy {
  const document = readDocument(source, input.contract, { render: input.render ?? false });
  const review = reviewOf(document);
  return {
    path: source.path,
    ...lintDocument(document, input),
    ...(review
      ? {
          entry: { id: review.meta.id, path: source.path, review, places: placesOf(document), ...pointersOf(document) },
        }
      : {}),
  };
}

function pointersOf({ tree }: ReviewDocument): Pick<BookEntry, 'links' | 'anchors'> {
  return { links: linksOf(tree), anchors: anchorsOf(tree) };
}

/** The front-matter values at which rules among reviews point. */
function placesOf({ front, meta }: ReviewDocument): BookEntry['places'] {
  const paths: (readonly (string | number)[])[] = [
    ['id'],
    ['status'],
    ['follow_up'],
    ['review', 'held'],
    ...milestoneNames.map((name) => ['timeline', name]),
  ];
  for (const key of ['recurrence_of', 'related'] as const) {
    for (const index of (meta[key] ?? []).keys()) paths.push([key, index]);
  }
  for (const index of (meta.runbooks ?? []).keys())
    paths.push(['runbooks', index, 'path'], ['runbooks', index, 'verdict']);
  for (const index of (meta.waive ?? []).keys()) paths.push(['waive', index, 'rule']);
  return Object.fromEntries(
    paths.map((path) => [path.join('.'), front.faults.length > 0 ? fileStart : front.placeOf(path)]),
  );
}
