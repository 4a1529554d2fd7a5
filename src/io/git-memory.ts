import type { FileHistory } from '../knowledge/git-dates.ts';
import type { Git } from './git.ts';

interface Asked {
  readonly given: string;
  readonly answer: Promise<unknown>;
}

/** What git said of folders, as long as the commits there are the same: for whoever asks the same again and again. */
export class GitMemory {
  readonly #answers = new Map<string, { readonly head: string; readonly asked: Map<string, Asked> }>();
  readonly #histories = new Map<string, { readonly of: string; readonly history: FileHistory }>();
  #heads = new Map<string, Promise<string | undefined>>();

  /** To be called before git is asked anew: the commits are looked up again. */
  turn(): void {
    this.#heads = new Map();
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
    const looking = this.#heads.get(folder) ?? headOf(git);
    this.#heads.set(folder, looking);
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

  /** The same history as before where it says the same: what follows from it then need not be worked out again. */
  same(file: string, history: FileHistory): FileHistory {
    const of = JSON.stringify(history);
    const before = this.#histories.get(file);
    if (before?.of === of) return before.history;
    this.#histories.set(file, { of, history });
    return history;
  }
}

async function headOf(git: Git): Promise<string | undefined> {
  const { ok, stdout } = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD']);
  return ok ? stdout.trim() : undefined;
}
