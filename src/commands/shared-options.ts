import { CannotRun } from '../cannot-run.ts';
import { nearest } from '../review/nearest.ts';
import type { CommandInput, OptionSpec } from './command.ts';

/** `--as-of`, the same for every command that depends on the clock. */
export const asOfOption: OptionSpec = {
  flags: '--as-of <date>',
  description: 'the day as of which everything is computed, YYYY-MM-DD; today without it',
};

/** `--no-extend`, the same for every command that runs the team's own code. */
export const extendOption: OptionSpec = {
  flags: '--no-extend',
  description: 'do not run the code that `extend` in the configuration names: for a checkout that nobody has looked at',
};

/** `--threads`, the same for every command that may use several. */
export const threadsOption: OptionSpec = {
  flags: '--threads <n>',
  description: 'do at most this many things at a time; by default as many as the machine has cores, in a large book',
};

/** The number of threads that are allowed, where that is said. Throws {@link CannotRun} on what is none. */
export function readThreads(options: CommandInput['options']): number | undefined {
  const given = textOption(options['threads']);
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(given))
    throw new CannotRun(`Unexpected --threads ${given}, expected a whole number from 1 on`);
  return Number(given);
}

/** What helps who names something that there is not, where the names are too many to be listed. */
interface Directory<T> {
  /** What a thing is about, in words: searched for what was given. */
  readonly about: (thing: T) => string;
  /** The command that lists them. */
  readonly listedBy: string;
}

/**
 * The entry of a name among named things. Throws {@link CannotRun} where there is none: with the nearest name, else with those
 * that are about what was given, else with all of them or, where there is a directory, where it is.
 */
export function pick<T extends { readonly name: string }>(
  things: readonly T[],
  name: string,
  what: string,
  directory?: Directory<T>,
): T {
  const found = things.find((thing) => thing.name === name);
  if (found) return found;
  throw new CannotRun(`Unknown ${what} \`${name}\`. ${wayOn(things, name, directory)}`);
}

function wayOn<T extends { readonly name: string }>(
  things: readonly T[],
  name: string,
  directory?: Directory<T>,
): string {
  const names = things.map((thing) => thing.name);
  const near = nearest(name, names);
  if (near) return `Did you mean \`${near}\`?`;
  if (!directory) return `There are: ${names.join(', ')}.`;
  const word = name.toLowerCase().replace(/s$/, '');
  const related = things.filter(
    (thing) => word && `${thing.name} ${directory.about(thing)}`.toLowerCase().includes(word),
  );
  const list = related.map((thing) => `\`${thing.name}\``).join(', ');
  return `${list ? `Perhaps you look for ${list}. ` : ''}\`${directory.listedBy}\` lists all of them.`;
}

/** An option's value where it is text. */
export function textOption(value: string | boolean | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
