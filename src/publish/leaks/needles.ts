import type { WithheldFromPublic, WithheldText } from '../../knowledge/withheld.ts';
import { wordsOf } from './words.ts';

/** Where a withheld word or stretch of words stands in a list of words, and the file it was withheld from. */
export interface Hit {
  /** Number of the first word. */
  readonly at: number;
  readonly kind: 'text' | 'name';
  readonly path: string;
  /** How many letters it has. */
  readonly letters: number;
}

/** What is looked for: short stretches of withheld text, and names as a whole. */
export interface Needles {
  /** Everything withheld that stands in a list of words. */
  find(words: readonly string[]): Hit[];
  /** How many stretches and names are looked for. */
  readonly count: number;
  /** Names that cannot be looked for, since the program itself says them. */
  readonly common: readonly string[];
}

/** So many words in a row that are shown nowhere are taken for the withheld ones; a shorter passage counts as a whole. */
const STRETCH = 6;
/** A shorter passage has to have this many, and one of them a long one: `High`, `not yet` are said everywhere. */
const LEAST = 3;

interface Whole {
  readonly words: readonly string[];
  readonly kind: Hit['kind'];
  readonly path: string;
}

/** Makes ready to look for what is withheld. `own`: what the program itself says, on its pages and in its rules. */
export function needlesFor(
  { passages, names, shown, shownNames }: WithheldFromPublic,
  own: readonly string[],
): Needles {
  const said = [...shown, ...own].map(wordsOf);
  const open = new Set(said.flatMap(windows));
  const saysPassage = sayer(said);
  const saysName = sayer(shownNames.map(wordsOf));
  const saysOwn = sayer(own.map(wordsOf));
  const stretches = new Map<string, string>();
  const whole = new Map<string, Whole[]>();
  const common = new Set<string>();
  const addWhole = (each: Whole) => {
    const [first = ''] = each.words;
    whole.set(first, [...(whole.get(first) ?? []), each]);
  };
  for (const { text, path } of passages) {
    for (const words of fragmentsOf(text).map(wordsOf)) {
      if (words.length < STRETCH && isTelling(words) && !saysPassage(words)) addWhole({ words, kind: 'text', path });
      for (const stretch of windows(words)) if (!open.has(stretch)) stretches.set(stretch, path);
    }
  }
  for (const { text, path } of unique(names)) {
    const words = wordsOf(text);
    if (words.join('').length < 3 || saysName(words)) continue;
    if (saysOwn(words)) common.add(text);
    else addWhole({ words, kind: 'name', path });
  }
  return {
    count: stretches.size + [...whole.values()].reduce((sum, list) => sum + list.length, 0),
    common: [...common],
    find: (words) => find(words, stretches, whole),
  };
}

/** The pieces of Markdown in which words belong together: paragraphs, items and cells; headings are the template's. */
function fragmentsOf(text: string): string[] {
  return text.split(/\n\s*\n|\||^\s*(?:[-*+]|\d+[.)])\s|^#+\s.*$/m);
}

/** Whether words stand in one of several texts, in this order. */
function sayer(texts: readonly (readonly string[])[]): (words: readonly string[]) => boolean {
  const single = new Set(texts.flat());
  const all = texts.map((words) => ` ${words.join(' ')} `).join('\n');
  return (words) => (words.length === 1 ? single.has(words[0] ?? '') : all.includes(` ${words.join(' ')} `));
}

function find(
  words: readonly string[],
  stretches: ReadonlyMap<string, string>,
  whole: ReadonlyMap<string, readonly Whole[]>,
): Hit[] {
  const hits: Hit[] = [];
  for (const [at, word] of words.entries()) {
    for (const each of whole.get(word) ?? []) {
      if (each.words.every((expected, index) => words[at + index] === expected))
        hits.push({ at, kind: each.kind, path: each.path, letters: each.words.join('').length });
    }
    if (at + STRETCH > words.length) continue;
    const path = stretches.get(words.slice(at, at + STRETCH).join(' '));
    if (path !== undefined) hits.push({ at, kind: 'text', path, letters: Number.POSITIVE_INFINITY });
  }
  return hits;
}

function windows(words: readonly string[]): string[] {
  const count = words.length - STRETCH + 1;
  return count <= 0 ? [] : Array.from({ length: count }, (_, at) => words.slice(at, at + STRETCH).join(' '));
}

function isTelling(words: readonly string[]): boolean {
  return (
    words.length >= LEAST && words.some((word) => word.length >= 6 || /\d/.test(word)) && words.join('').length >= 12
  );
}

function unique(names: readonly WithheldText[]): WithheldText[] {
  return [...new Map(names.map((name) => [name.text, name])).values()];
}
