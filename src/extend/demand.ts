/** What has to be true of the parts of an extension, as data: a key, what is expected, and whether a value is that. */
import { CannotRun } from '../cannot-run.ts';

export type Bag = Readonly<Record<string, unknown>>;
export type Demand = readonly [key: string, expected: string, fits: (value: unknown) => boolean];

export const text = 'a text that is not empty';

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value);
export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isFunction = (value: unknown) => typeof value === 'function';

/** A name as all parts have it. */
export const aName = (key: string): Demand => [key, 'small letters, digits and hyphens', isName];

/** Throws {@link CannotRun} at the first demand that is not met. */
export function demand(path: string, what: string, thing: Bag, demands: readonly Demand[]): void {
  for (const [key, expected, fits] of demands) {
    if (fits(thing[key])) continue;
    const found = Object.hasOwn(thing, key) ? `\`${key}\` of ${what}` : `${what} without \`${key}\``;
    throw wrong(path, `Unexpected ${found}, expected ${expected}`);
  }
}

/** An error of a team's file. */
export function wrong(path: string, message: string): CannotRun {
  return new CannotRun(`${path}: ${message}`);
}

/** What a team's code gives; what it throws is told as its own. */
export function guarded<T>(path: string, what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof CannotRun ? error : wrong(path, `${what}: ${(error as Error).message}`);
  }
}
