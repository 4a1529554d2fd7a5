import { CannotRun } from '../cannot-run.ts';
import { nearest } from '../review/nearest.ts';
import type { OptionSpec } from './command.ts';

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
