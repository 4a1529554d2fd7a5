import { createHash } from 'node:crypto';
import { idInForm } from '../../review/id-pattern.ts';
import { nextId } from '../../review/next-id.ts';
import type { Settings } from '../../review/settings.ts';
import type { Vocabulary } from '../../review/vocabulary.ts';
import { composeReview } from './compose-review.ts';
import { fileNameOf } from './file-name-of.ts';
import { importMarkdown } from './import-markdown.ts';
import type { ImportResult } from './import-result.ts';
import { linkNotes } from './notes-of.ts';
import type { Imported, Outcome, Refused } from './outcome.ts';
import { readPage } from './read-page.ts';
import { printReport } from './report/report.ts';
import { isRefusal, type SourceParts, splitSource } from './source-parts.ts';
import { incidentsIn } from './split-incidents.ts';

/** A document to import. */
export interface Document {
  /** POSIX path from the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** A review that the book has already. */
export interface KnownReview {
  readonly path: string;
  readonly id?: string;
  /** Hash of its body. */
  readonly bodyHash: string;
  /** What its front matter says of where it was imported from. */
  readonly from?: string;
  readonly hash?: string;
}

export interface ImportRequest {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  readonly known: readonly KnownReview[];
  /** Paths from the root at which a file lies already. */
  readonly isTaken: (path: string) => boolean;
  readonly inPlace: boolean;
  readonly split: boolean;
  readonly severity?: string | undefined;
  readonly systems?: readonly string[] | undefined;
  /** Year of the ids of documents that bear no day. */
  readonly year: string;
}

/** One incident of a document, read. */
interface Draft {
  readonly kind: 'draft';
  readonly document: Document;
  readonly parts: SourceParts;
  readonly end: number;
  readonly result: ImportResult;
  readonly hash: string;
}

/** Decides what becomes of each document. Nothing is written: the same documents and book give the same outcomes. */
export function planImport(documents: readonly Document[], request: ImportRequest): Outcome[] {
  const read = documents.flatMap((document) => readDocument(document, request));
  const firstOf = new Map<string, Draft>();
  for (const one of read) if (one.kind === 'draft' && !firstOf.has(one.hash)) firstOf.set(one.hash, one);
  const isFirst = (draft: Draft) => firstOf.get(draft.hash) === draft;
  const drafts = read.filter((one): one is Draft => one.kind === 'draft' && isFirst(one));
  // Ids follow the incidents in time, whatever the order in which the files were named.
  const inTime = [...drafts].sort((a, b) => compare(a, b));
  const ids = new Set(request.known.flatMap(({ id }) => id ?? []));
  const own = new Map(drafts.map((draft) => [draft, ownId(draft, request, ids)] as const));
  for (const id of own.values()) if (id !== undefined) ids.add(id);
  const paths = new Set<string>();
  const outcomes = new Map<Draft, Outcome>();
  for (const draft of inTime) outcomes.set(draft, complete(draft, own.get(draft), ids, paths, request));
  return read.map((one) => {
    if (one.kind !== 'draft') return one;
    const first = firstOf.get(one.hash)?.document.path;
    const twice = { kind: 'refused' as const, source: one.document.path, message: `it has the same text as ${first}` };
    return outcomes.get(one) ?? twice;
  });
}

/** The hash by which a body is known again: the first 16 digits of its SHA-256, which is enough for any book. */
export function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}

function readDocument(document: Document, request: ImportRequest): (Draft | Outcome)[] {
  const { path, text } = document;
  const parts = splitSource(text);
  if (isRefusal(parts)) return [{ kind: 'refused', source: path, ...parts }];
  if (typeof parts.front?.data['x-imported-hash'] === 'string')
    return [{ kind: 'already', source: path, review: path, changed: false }];
  if (request.known.some((review) => review.path === path && review.id !== undefined)) {
    return [{ kind: 'refused', source: path, message: 'it is a review of this book already' }];
  }
  const page = readPage({ path, text, bodyStart: parts.bodyStart }, request.vocabulary);
  const incidents = incidentsIn(page);
  if (incidents.length === 0) return [draftOf(document, parts, text.length, path, 1, request)];
  if (!request.split || request.inPlace) {
    const list = incidents.map(({ title, line }) => `line ${line} ${title}`).join('; ');
    const advice = request.split
      ? 'leave out --in-place: each incident needs a file of its own'
      : '--split makes a review of each';
    return [
      { kind: 'refused', source: path, message: `it tells of ${incidents.length} incidents (${list}): ${advice}` },
    ];
  }
  return incidents.map(({ start, end, depth }) =>
    draftOf(document, { hasMark: parts.hasMark, bodyStart: start }, end, '', depth, request),
  );
}

function draftOf(
  document: Document,
  parts: SourceParts,
  end: number,
  path: string,
  titleDepth: number,
  request: ImportRequest,
): Draft | Outcome {
  const { vocabulary, settings, known } = request;
  const text = document.text.slice(0, end);
  const body = text.slice(parts.bodyStart);
  const hash = hashOf(body);
  const source = document.path;
  const others = known.filter((review) => review.path !== source);
  const same = others.find((review) => review.hash === hash || review.bodyHash === hash);
  if (same) return { kind: 'already', source, review: same.path, changed: false };
  const page = readPage({ path, text, bodyStart: parts.bodyStart, titleDepth }, vocabulary);
  const read = importMarkdown(page, settings);
  const result = request.inPlace
    ? read
    : { ...read, notes: [...read.notes, ...linkNotes(page)].sort((a, b) => a.at.start - b.at.start) };
  // Of a document that was split, only the incident of the same day and title is the same one.
  const isSame = (review: KnownReview) => path !== '' || review.path.endsWith(`/${fileNameOf(result)}.md`);
  const earlier = others.find((review) => review.from === source && isSame(review));
  if (earlier) return { kind: 'already', source, review: earlier.path, changed: true };
  const isBare = result.entries.length === 0 && result.day === undefined;
  if (isBare && !page.tree.children.some((node) => node.type === 'heading')) {
    const message =
      'it has no heading, no date and no time, so it looks like no review: a heading with its title would do';
    return { kind: 'refused', source, message };
  }
  return { kind: 'draft', document, parts, end, result, hash };
}

/** The document's own id in the form that the configuration asks for, unless a review bears it already. */
function ownId({ result }: Draft, { settings }: ImportRequest, taken: ReadonlySet<string>): string | undefined {
  const id = result.ownId && idInForm(result.ownId.value, settings.idPattern);
  return id === undefined || taken.has(id) ? undefined : id;
}

function complete(
  draft: Draft,
  own: string | undefined,
  ids: Set<string>,
  paths: Set<string>,
  request: ImportRequest,
): Imported | Refused {
  const { document, parts, end, result, hash } = draft;
  const { settings, inPlace } = request;
  const source = document.path;
  const year = result.day?.value.slice(0, 4) ?? request.year;
  const kept = parts.front?.data['id'];
  const id = (typeof kept === 'string' ? kept : own) ?? nextId([...ids], settings.idPattern, year);
  if (id === undefined) {
    const message = `no id can be made in the form \`${settings.idPattern}\`: give the document a line \`Incident ID: …\``;
    return { kind: 'refused', source, message };
  }
  ids.add(id);
  const name = freeName(fileNameOf(result), (path) => paths.has(path) || request.isTaken(path), settings.reviews);
  const review = inPlace ? source : `${settings.reviews}/${name}.md`;
  const report = `${settings.reviews}/_import/${name}.md`;
  paths.add(`${settings.reviews}/${name}.md`);
  const text = document.text.slice(0, end);
  const composed = composeReview(text, parts, result, {
    ...{ id, from: source, hash, report },
    severity: request.severity,
    systems: request.systems,
  });
  if (isRefusal(composed)) return { kind: 'refused', source, ...composed };
  const imported = {
    kind: 'imported' as const,
    source,
    review,
    report,
    id,
    result,
    ...composed,
    original: document.text,
  };
  return { ...imported, reportText: printReport(imported, text, request) };
}

function freeName(wanted: string, isTaken: (path: string) => boolean, folder: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(`${folder}/${name}.md`) && !isTaken(`${folder}/_import/${name}.md`)) return name;
  }
}

function compare(a: Draft, b: Draft): number {
  const key = ({ result, document, parts }: Draft) => [
    result.day?.value ?? '9999',
    result.milestones.started?.value ?? '',
    document.path,
    String(parts.bodyStart).padStart(9, '0'),
  ];
  const [first, second] = [key(a), key(b)];
  for (const [index, part] of first.entries()) {
    const other = second[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
