import type { Injector, Mutant, Random } from '../injector.ts';

/** Replaces what a pattern finds in the front matter, at one of the places where it does. */
function replaceIn(
  text: string,
  random: Random,
  pattern: RegExp,
  change: (found: string) => string,
): Mutant | undefined {
  const front = text.slice(0, text.indexOf('\n---\n', 3));
  const found = [...front.matchAll(pattern)];
  if (found.length === 0) return undefined;
  const { 0: match, index } = random.pick(found);
  const mutated = `${text.slice(0, index)}${change(match)}${text.slice(index + match.length)}`;
  return { text: mutated, line: text.slice(0, index).split('\n').length };
}

export const severities: Injector = {
  rule: 'values-are-configured',
  inject: (text, random) =>
    replaceIn(text, random, /(?<=^severity: )SEV\d$/gm, (found) =>
      random.pick([
        found.toLowerCase(),
        found.replace('SEV', 'SEV-'),
        found.replace('SEV', 'Sev '),
        `"${found.toLowerCase()}"`,
      ]),
    ),
};

export const times: Injector = {
  rule: 'fields-fit-schema',
  inject: (text, random) =>
    replaceIn(
      text,
      random,
      /(?<=^ {2}(?:started|detected|responded|contained|resolved): )\d{4}-\d\d-\d\dT.*$/gm,
      (found) =>
        random.pick([
          found.replace('T', ' '),
          found.replace(/(\d\d):(\d\d)$/, '$1$2').replace('T', ' '),
          found.replace(/(?=[+-]\d\d:\d\d)/, ' ').replace('T', ' '),
          `'${found.replace('T', '  ')}'`,
        ]),
    ),
};

export const keys: Injector = {
  rule: 'fields-fit-schema',
  inject: (text, random) =>
    replaceIn(text, random, /^(?:detected_by|visibility|links|sources|teams|tags)(?=:)/gm, (found) => {
      const [first = '', ...rest] = found;
      return random.pick([found.toUpperCase(), `${found}s`, `${first}${first}${rest.join('')}`]);
    }),
};

export const words: Injector = {
  rule: 'fields-fit-schema',
  inject: (text, random) =>
    replaceIn(text, random, /(?<=^(?:status|detected_by|visibility): )[a-z-]+$/gm, (found) => {
      const upper = `${found.charAt(0).toUpperCase()}${found.slice(1)}`;
      return random.pick([upper, found.toUpperCase()]);
    }),
};
