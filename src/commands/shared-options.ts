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

/** The entry of a name among named things. Throws {@link CannotRun} with the nearest name where there is none. */
export function pick<T extends { readonly name: string }>(things: readonly T[], name: string, what: string): T {
  const found = things.find((thing) => thing.name === name);
  if (found) return found;
  const names = things.map((thing) => thing.name);
  const near = nearest(name, names);
  throw new CannotRun(
    `Unknown ${what} \`${name}\`. ${near ? `Did you mean \`${near}\`?` : `There are: ${names.join(', ')}.`}`,
  );
}

/** An option's value where it is text. */
export function textOption(value: string | boolean | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
