import { join } from 'node:path';
import { asOf } from '../clock.ts';
import { discoverReviews, isReviewPath } from '../io/discover.ts';
import { readTextIfThere } from '../io/read-text.ts';
import { readRunbooks } from '../io/runbooks.ts';
import type { Project } from '../pipeline/open-project.ts';
import { type ReadSources, readSources } from '../pipeline/read-sources.ts';
import { studyReviews } from '../pipeline/study-reviews.ts';
import { surroundingsOf } from '../pipeline/surroundings.ts';
import type { Problem } from '../review/problem.ts';
import { readRunbook } from '../review/runbook.ts';
import { byPlace, lintBook } from '../rules/lint.ts';
import { type FileStudy, type StudyInput, study } from '../study.ts';
import type { World } from '../world.ts';
import { stillThere } from './diagnostics.ts';
import { looksLikeReview } from './looks-like-review.ts';
import { type Opened, openOrDefault, type ProjectFault } from './open-or-default.ts';
import type { BookView, KnownRunbook } from './view.ts';

/** What an editor needs of the world for its books. */
export interface EditorWorld extends Pick<World, 'env' | 'now'> {
  /** Whether the code that a book names in its configuration may run: an editor opens whatever one opens. */
  readonly extend: boolean;
}

interface Studied {
  readonly text: string;
  readonly study: FileStudy;
}

/** Reviews that are studied in one go: a session that ends waits for no more than these. */
const batch = 100;

type Sources = Pick<ReadSources, 'entries' | 'mayExist'>;
/** Where other books cannot be read, any id may be one of theirs: then nothing is said of it. */
const nothingKnown: Sources = { entries: [], mayExist: () => true };

/** Problems among reviews by path, with the text in which they were found. */
type Among = Map<string, { readonly text: string; readonly problems: readonly Problem[] }>;

/** A book that is being edited: what lies on disk, with the texts of open documents in its place. */
export class EditorBook {
  readonly root: string;
  readonly #world: EditorWorld;
  readonly #open = new Map<string, string>();
  readonly #studies = new Map<string, Studied>();
  readonly #texts = new Map<string, string>();
  #among: Among = new Map();
  #opened: Opened;
  #sources: Sources = nothingKnown;
  #runbooks: readonly KnownRunbook[] = [];
  #view: BookView | undefined;
  #whole: Promise<unknown> = Promise.resolve();
  #stopped = false;

  private constructor(root: string, opened: Opened, world: EditorWorld) {
    this.root = root;
    this.#opened = opened;
    this.#world = world;
  }

  /** Opens the book at a root; what else lies in it is read by {@link load}. */
  static async open(root: string, world: EditorWorld): Promise<EditorBook> {
    return new EditorBook(root, await openOrDefault(root, undefined, world.extend), world);
  }

  get project(): Project {
    return this.#opened.project;
  }

  get fault(): ProjectFault | undefined {
    return this.#opened.fault;
  }

  /** Paths of the reviews, in order. */
  get paths(): readonly string[] {
    return [...this.#studies.keys()].sort();
  }

  get view(): BookView {
    this.#view ??= {
      project: this.project,
      entries: this.paths.flatMap((path) => this.#studies.get(path)?.study.entry ?? []),
      runbooks: this.#runbooks,
      texts: this.#texts,
    };
    return this.#view;
  }

  /** Whether a file is a review of the book; outside its folder of reviews only one that plainly looks like one. */
  isReview(path: string, text: string): boolean {
    const { reviews, runbooks } = this.project.settings;
    if (path.startsWith(`${reviews}/`)) return isReviewPath(path.slice(reviews.length + 1));
    return isReviewPath(path) && !path.startsWith(`${runbooks}/`) && looksLikeReview(text);
  }

  /** Reads the settings and the template again, and with them everything that depends on them. */
  async reopen(): Promise<void> {
    this.#opened = await openOrDefault(this.root, this.project, this.#world.extend);
    for (const [path, { text }] of this.#studies) if (this.#open.has(path)) this.#study(path, text);
    await this.load();
  }

  /** Once all of the book has been read. Never rejects: a file that cannot be read is left out. */
  get whole(): Promise<unknown> {
    return this.#whole;
  }

  /** Reads nothing more. */
  stop(): void {
    this.#stopped = true;
  }

  /** Reads and studies the whole book; open documents keep their texts. */
  load(): Promise<void> {
    const loading = this.#load();
    this.#whole = loading.catch(() => undefined);
    return loading;
  }

  async #load(): Promise<void> {
    const { project, root } = this;
    const { reviews, runbooks, register } = project.settings;
    const paths = ((await discoverReviews(root, reviews)) ?? []).filter((path) => !this.#open.has(path));
    const texts = new Map<string, string>();
    for (const path of paths) {
      const text = await readTextIfThere(join(root, path), path).catch(() => undefined);
      if (text !== undefined) texts.set(path, text);
    }
    const studies: FileStudy[] = [];
    for (let at = 0; at < texts.size && !this.#stopped; at += batch) {
      const some = [...texts.keys()].slice(at, at + batch);
      studies.push(...(await studyReviews(some, { root, input: this.#input() })).studies);
    }
    const guides = await readRunbooks(root, runbooks).catch(() => []);
    const known = await readTextIfThere(join(root, register), register).catch(() => undefined);
    // The settings may have changed meanwhile: then a later load brings it all.
    if (project !== this.project || this.#stopped) return;
    for (const path of this.#studies.keys()) if (!texts.has(path) && !this.#open.has(path)) this.#forget(path);
    for (const found of studies) {
      if (!this.#open.has(found.path)) this.#keep(found.path, texts.get(found.path) ?? '', found);
    }
    for (const { path, text } of guides) this.#texts.set(path, text);
    if (known !== undefined) this.#texts.set(register, known);
    this.#runbooks = guides.map((source) => ({ path: source.path, title: readRunbook(source).title }));
    this.#view = undefined;
    const request = { ...this.#input(), everySource: false };
    this.#sources = await readSources(project, this.view.entries, request).catch(() => nothingKnown);
  }

  /** Takes the text of an open document and studies it; the same text is studied once. */
  put(path: string, text: string): FileStudy {
    this.#open.set(path, text);
    const known = this.#studies.get(path);
    return known?.text === text ? known.study : this.#study(path, text);
  }

  /** Goes back to what lies on disk: of a document that was closed, or of a file that was changed by others. */
  async readAgain(path: string, isClosed: boolean): Promise<void> {
    if (isClosed) this.#open.delete(path);
    if (this.#open.has(path)) return;
    const text = await readTextIfThere(join(this.root, path), path).catch(() => undefined);
    if (this.#open.has(path)) return;
    if (text === undefined) this.#forget(path);
    else if (!this.isReview(path, text)) this.#texts.set(path, text);
    else if (this.#studies.get(path)?.text !== text) this.#study(path, text);
  }

  /** Problems of a text of a review, alone: for fixes that are tried out. */
  tryOut(path: string, text: string): readonly Problem[] {
    return study({ path, text }, this.#input()).problems;
  }

  /** Runs the rules among reviews over the book as it stands. */
  async lintTogether(): Promise<void> {
    // With a part of the book, incidents would be missing that are there.
    await this.whole;
    if (this.#stopped) return;
    const { project, view } = this;
    const moment = asOf(undefined, this.#world.now());
    const texts = new Map([...this.#studies].map(([path, { text }]) => [path, text]));
    const waived = [...this.#studies.values()].flatMap((item) => item.study.waived);
    const surroundings = await surroundingsOf(view.entries, {
      root: this.root,
      asOf: moment,
      gitEnv: this.#world.env,
      sources: this.#sources,
    });
    const { contract, settings, extensions } = project;
    const entries = [...view.entries, ...this.#sources.entries];
    const found = lintBook(entries, { contract, settings, extensions, asOfMs: moment.ms, surroundings }, waived);
    const among: Among = new Map();
    for (const problem of found.problems) {
      const before = among.get(problem.path)?.problems ?? [];
      among.set(problem.path, { text: texts.get(problem.path) ?? '', problems: [...before, problem] });
    }
    this.#among = among;
  }

  /** All problems of a review, those among reviews as far as they are known. */
  problemsOf(path: string): readonly Problem[] {
    const known = this.#studies.get(path);
    if (!known) return [];
    const among = this.#among.get(path);
    const together = among ? stillThere(among.problems, among.text, known.text) : [];
    return [...known.study.problems, ...together].sort(byPlace);
  }

  #study(path: string, text: string): FileStudy {
    const found = study({ path, text }, this.#input());
    this.#keep(path, text, found);
    return found;
  }

  #keep(path: string, text: string, found: FileStudy): void {
    this.#studies.set(path, { text, study: found });
    this.#texts.set(path, text);
    this.#view = undefined;
  }

  #forget(path: string): void {
    this.#studies.delete(path);
    this.#texts.delete(path);
    this.#view = undefined;
  }

  #input(): StudyInput {
    const { contract, settings, extensions } = this.project;
    return { contract, settings, extensions };
  }
}
