import type { Command, CommandEntry } from '../command.ts';

/** An option as shells complete it. */
export interface CompletableOption {
  /** With its dashes: `--format`. */
  readonly name: string;
  readonly meaning: string;
  readonly takesValue: boolean;
}

/** A command, or a verb of one, with what may stand behind it. */
export interface Completable {
  /** The words before it: `check`, or `action set`. */
  readonly line: string;
  readonly summary: string;
  readonly options: readonly CompletableOption[];
  /** The verbs of a noun. */
  readonly verbs: readonly { readonly name: string; readonly summary: string }[];
  /** Whether files may follow. */
  readonly takesFiles: boolean;
}

/** All commands of a menu, each loaded for its options. */
export async function completable(entries: readonly CommandEntry[]): Promise<readonly Completable[]> {
  const all: Completable[] = [];
  for (const { name, summary, load } of entries) {
    const loaded = await load();
    if ('subcommands' in loaded) {
      all.push({ line: name, summary, options: [], verbs: loaded.subcommands, takesFiles: false });
      for (const verb of loaded.subcommands) all.push(completableOf(verb, `${name} ${verb.name}`, verb.summary));
    } else all.push(completableOf(loaded, name, summary));
  }
  return all;
}

function completableOf({ options, arguments: given = [] }: Command, line: string, summary: string): Completable {
  return {
    line,
    summary,
    verbs: [],
    takesFiles: given.length > 0,
    options: options.flatMap(({ flags, description }) => {
      const name = /--[a-z-]+/.exec(flags)?.[0];
      return name === undefined ? [] : [{ name, meaning: oneLine(description), takesValue: flags.includes('<') }];
    }),
  };
}

/** The first words of a description, without what a shell might take for its own. */
function oneLine(text: string): string {
  const [first = ''] = text.split(/[;:(]/);
  return first.replace(/[`'"$\\[\]]/g, '').trim();
}
