import { pick, type Random } from './random.ts';

/** Words that stay the same throughout one review: the name of the system, a limit, a version. */
export type Slots = Readonly<Record<string, string>>;

/**
 * A sentence from a pattern: `(a|b)` is one of its alternatives, which do not nest, `{name}` is a slot.
 * The first letter becomes a capital. Throws where the pattern names a slot that does not exist.
 */
export function phrase(random: Random, pattern: string, slots: Slots): string {
  const chosen = pattern.replace(/\(([^()|]*(?:\|[^()|]*)+)\)/g, (_, choices: string) =>
    pick(random, choices.split('|')),
  );
  const filled = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = slots[name];
    if (word === undefined)
      throw new RangeError(`The pattern "${pattern}" names the slot {${name}}, which does not exist.`);
    return word;
  });
  return capital(filled);
}

/** A sentence from one of several patterns. */
export function oneOf(random: Random, patterns: readonly string[], slots: Slots): string {
  return phrase(random, pick(random, patterns), slots);
}

/** The text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
