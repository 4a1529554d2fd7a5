import type { World } from '../world.ts';

/** Exit codes, the same for every command. */
export const exitCode = { fine: 0, problemsFound: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export interface OptionSpec {
  /** As commander writes them, e.g. `--format <name>`. */
  readonly flags: string;
  readonly description: string;
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** A command as data: help, completions and documentation are made from it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** As commander writes them, e.g. `[files...]`, with what each means. */
  readonly arguments?: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionSpec[];
  /** A command line and what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Throws `CannotRun` where it cannot run. */
  run(input: CommandInput, world: World): Promise<ExitCode>;
}

/** A noun with several verbs, such as `action set` and `action add`: each is a command of its own. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  /** Named by the verb alone. */
  readonly subcommands: readonly Command[];
}

/** A command in the menu: only the one that runs is loaded, so help and small checks start fast. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command | CommandGroup>;
}

export interface CommandInput {
  readonly args: readonly string[];
  /** By camel-cased name of the option; a list where the option takes several values. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}
