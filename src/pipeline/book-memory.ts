/** What a process that puts the same book together again and again keeps of it from one time to the next. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { configName } from '../io/config.ts';
import { GitMemory } from '../io/git-memory.ts';
import { readReviewText } from '../io/read-text.ts';
import { stampAt, stampOf } from '../io/stamp-at.ts';
import { type WordList, type WordNumbers, wordNumbers } from '../knowledge/lexicon.ts';
import { Memory } from '../knowledge/recall.ts';
import type { SimilarMemory } from '../knowledge/similar-index.ts';
import type { Steps } from '../rules/steps.ts';
import type { StudyInput } from '../study.ts';
import type { Project } from './open-project.ts';
import type { StudyKind } from './study-in-threads.ts';

/** A file that was changed so shortly before it was read may be changed again in the same tick of its clock. */
const doubtfulMs = 100;

interface KeptText {
  /** Absent where it has to be read again. */
  readonly stamp: string | undefined;
  readonly text: string;
}

interface KeptStudy {
  /** Absolute path. */
  readonly file: string;
  readonly stamp: string | undefined;
  readonly text: string | undefined;
  readonly input: StudyInput;
  readonly study: unknown;
}

interface KeptProject {
  readonly stamps: readonly (string | undefined)[];
  readonly project: Project;
}

/** Everything is kept for as long as what it was made of stays the same, so with it and without it the book is the same. */
export class BookMemory {
  readonly git = new GitMemory();
  readonly #memory = new Memory();
  readonly recall = this.#memory.recall;
  readonly similar: SimilarMemory = {};
  #texts = new Map<string, KeptText>();
  /** By kind and root, and then by path. */
  readonly #studies = new Map<string, Map<string, KeptStudy>>();
  /** Absolute paths of what is said to have changed and has not been looked at since; absent where nobody watches. */
  #told: Set<string> | undefined;
  #project: KeptProject | undefined;
  #list: WordList | undefined;

  /** The list of all words, which goes on with each new word; whoever asks first may have some already. */
  wordList(words?: string[]): WordList {
    this.#list ??= wordNumbers(words);
    return this.#list;
  }

  /** What reviews have on that list. */
  get numbers(): WordNumbers {
    const { words, traitsOf } = this.wordList();
    return { words, traitsOf: ({ review }) => this.recall(traitsOf, review) };
  }

  /** Whether it knows any review yet. */
  get hasStudies(): boolean {
    return this.#studies.size > 0;
  }

  /** To be called before the book is put together again. */
  turn(): void {
    this.#memory.turn();
    this.git.turn();
  }

  /** The project as it was opened before, as long as none of its files has changed. */
  async project(open: () => Promise<Project>): Promise<Project> {
    const known = this.#project;
    // What code of the team's imports is known when it is opened, and no sooner.
    const hasCode = known !== undefined && known.project.settings.extend.length > 0;
    if (known && !hasCode && known.stamps.join() === stampsOf(known.project).join()) return known.project;
    const opened = await open();
    const project = known && isSameProject(known.project, opened) ? known.project : opened;
    this.#project = { stamps: stampsOf(project), project };
    return project;
  }

  /** The study of a file at a path in a root, whole or lean, as long as neither the file has changed nor what it is held against. */
  known<Study>(root: string, path: string, input: StudyInput, kind: StudyKind): Study | undefined {
    const known = this.#studies.get(`${kind} ${root}`)?.get(path);
    if (known?.stamp === undefined || !isSameInput(known.input, input)) return undefined;
    const isUntouched = this.#told !== undefined && !this.#told.has(known.file);
    return isUntouched || known.stamp === stampAt(known.file) ? (known.study as Study) : undefined;
  }

  /** To be told, from the first change on, the absolute paths of all that changes: no other study is looked at again. */
  hear(changed: Iterable<string>): void {
    this.#told ??= new Set();
    for (const path of changed) this.#told.add(path);
  }

  /** Absolute paths of what has changed although nobody has said so, looked for in steps. */
  *missed(): Steps<readonly string[]> {
    const missed: string[] = [];
    for (const inRoot of this.#studies.values()) {
      for (const [path, { file, stamp }] of inRoot) {
        yield;
        const now = stampAt(file);
        if (now === undefined) inRoot.delete(path);
        else if (stamp !== undefined && now !== stamp) missed.push(file);
      }
    }
    return missed;
  }

  /** The same of one that is not known, made anew unless its text turns out to be the one that was studied before. */
  async study<Study>(
    root: string,
    path: string,
    input: StudyInput,
    kind: StudyKind,
    make: (text: string) => Study,
  ): Promise<Study> {
    const file = join(root, path);
    const inRoot = this.#studies.get(`${kind} ${root}`) ?? new Map<string, KeptStudy>();
    this.#studies.set(`${kind} ${root}`, inRoot);
    const known = inRoot.get(path);
    // What happens from here on is told anew.
    this.#told?.delete(file);
    const { stamp, text } = await readStamped(file, path);
    const isSame = known !== undefined && isSameInput(known.input, input) && known.text === text;
    const study = isSame ? (known.study as Study) : make(text);
    inRoot.set(path, { file, stamp, text: stamp === undefined ? text : undefined, input, study });
    return study;
  }

  /** The text of a review, read again only where it has changed. */
  async text(file: string, path: string): Promise<string> {
    const known = this.#texts.get(file);
    if (known?.stamp !== undefined && known.stamp === stampAt(file)) return known.text;
    const read = await readStamped(file, path);
    this.#texts.set(file, read);
    return read.text;
  }
}

async function readStamped(file: string, path: string): Promise<KeptText> {
  const stats = statSync(file, { throwIfNoEntry: false });
  const text = await readReviewText(file, path);
  const isDoubtful = !stats || Date.now() - stats.mtimeMs < doubtfulMs;
  return { stamp: isDoubtful ? undefined : stampOf(stats), text };
}

function stampsOf({ root, settings }: Project): (string | undefined)[] {
  return [configName, `${settings.reviews}/_template.md`].map((path) => stampAt(join(root, path)));
}

function isSameProject(a: Project, b: Project): boolean {
  const told = ({ root, settings, contract, extensions }: Project) =>
    JSON.stringify([root, settings, contract.text, extensions.stamp, extensions.isWhole]);
  return told(a) === told(b);
}

function isSameInput(a: StudyInput, b: StudyInput): boolean {
  return (
    a.contract === b.contract && a.settings === b.settings && a.extensions === b.extensions && a.render === b.render
  );
}
