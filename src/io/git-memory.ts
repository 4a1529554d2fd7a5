import type { FileHistory } from '../knowledge/git-dates.ts';
import type { Git } from './git.ts';
import { type Head, readHead } from './git-head.ts';

interface Asked {
  readonly given: string;
  readonly answer: Promise<unknown>;
}

interface Histories {
  readonly from: readonly unknown[];
  readonly paths: readonly string[];
  readonly files: Readonly<Record<string, FileHistory>>;
}

/** What git said of folders, as long as the commits there are the same: for whoever asks the same again and again. */
export class GitMemory {
  readonly #answers = new Map<string, { readonly head: string; readonly asked: Map<string, Asked> }>();
  readonly #files = new Map<string, Histories>();
  readonly #heads = new Map<string, Head>();
  #looking = new Map<string, Promise<string | undefined>>();

  /** To be called before git is asked anew: the commits are looked up again. */
  turn(): void {
    this.#looking = new Map();
  }

  /**
   * What `ask` answers to a question about a folder, which may depend on what is `given`. It is asked again when another
   * commit is checked out there, and each time where there is none.
   */
  async recall<Answer>(
    git: Git,
    folder: string,
    question: string,
    given: string,
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const looking = this.#looking.get(folder) ?? this.#headOf(git, folder);
    this.#looking.set(folder, looking);
    const head = await looking;
    if (head === undefined) return ask();
    let known = this.#answers.get(folder);
    if (known?.head !== head) {
      known = { head, asked: new Map() };
      this.#answers.set(folder, known);
    }
    const before = known.asked.get(question);
    if (before?.given === given) return before.answer as Promise<Answer>;
    const answer = ask();
    known.asked.set(question, { given, answer });
    return answer;
  }

  /** Another process takes longer than all else that has to be done after an edit, so git is only run where something may have happened. */
  async #headOf(git: Git, folder: string): Promise<string | undefined> {
    const known = this.#heads.get(folder);
    if (known?.isSame()) return known.commit;
    const head = await readHead(git, folder);
    this.#heads.set(folder, head);
    return head.commit;
  }

  /**
   * The histories of files in a folder by their paths: all of them as before where what they follow `from` and the paths are
   * the same, and otherwise those that say the same, since what follows from a history then need not be worked out again.
   */
  histories(
    folder: string,
    from: readonly unknown[],
    paths: readonly string[],
    make: (path: string) => FileHistory,
  ): Readonly<Record<string, FileHistory>> {
    const before = this.#files.get(folder);
    if (before && areSame(before.from, from) && areSame(before.paths, paths)) return before.files;
    const files = Object.fromEntries(
      paths.map((path) => {
        const [known, now] = [before?.files[path], make(path)];
        return [path, known && JSON.stringify(known) === JSON.stringify(now) ? known : now];
      }),
    );
    this.#files.set(folder, { from, paths, files });
    return files;
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
