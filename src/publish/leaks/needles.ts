import type { WithheldFromPublic } from '../../knowledge/withheld.ts';
import { type Sequence, Sequences } from './sequences.ts';
import { wordsOf } from './words.ts';

/** Where a withheld word or stretch of words stands in a text, and the file it was withheld from. */
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
  /** Everything withheld that stands in a text. */
  find(text: string): Hit[];
  /** How many stretches and names are looked for. */
  readonly count: number;
  /** Names that cannot be looked for, since the program itself says them. */
  readonly common: readonly string[];
}

/** So many words in a row that are shown nowhere are taken for the withheld ones; a shorter passage counts as a whole. */
const STRETCH = 6;
/** A shorter passage has to have this many, and one of them a long one: `High`, `not yet` are said everywhere. */
const LEAST = 3;

interface Needle extends Sequence {
  readonly kind: Hit['kind'];
  readonly path: string;
  /** A name as it is written. */
  readonly name?: string;
  readonly always?: boolean;
}

/** Makes ready to look for what is withheld. `own`: what the program itself says, on its pages and in its rules. */
export function needlesFor(withheld: WithheldFromPublic, own: readonly string[]): Needles {
  const all = new Sequences<Needle>();
  for (const needle of passagesIn(withheld)) all.add(needle);
  for (const needle of namesIn(withheld)) all.add(needle);
  const saidIn = (texts: readonly string[]) => {
    const said = new Set<Needle>();
    for (const text of texts) all.eachIn(text, (needle) => said.add(needle));
    return said;
  };
  const [saidInShown, saidInNames, saidInOwn] = [withheld.shown, withheld.shownNames, own].map(saidIn);

  const common = new Set<string>();
  const left = new Sequences<Needle>();
  for (const needle of all.each()) {
    const isOwn = saidInOwn?.has(needle);
    if (needle.name === undefined ? isOwn || saidInShown?.has(needle) : !needle.always && saidInNames?.has(needle))
      continue;
    if (needle.name !== undefined && isOwn) common.add(needle.name);
    else left.add(needle);
  }
  return {
    count: left.count,
    common: [...common],
    find: (text) =>
      left.find(text).map(({ at, sequence: { kind, path, words, from, to } }) => ({
        ...{ at, kind, path },
        letters: to - from >= STRETCH ? Number.POSITIVE_INFINITY : words.slice(from, to).join('').length,
      })),
  };
}

function* passagesIn({ passages }: WithheldFromPublic): Generator<Needle> {
  for (const { text, path } of passages) {
    for (const words of fragmentsOf(text).map(wordsOf)) {
      const whole = { kind: 'text', path, words } as const;
      if (words.length >= STRETCH)
        for (let from = 0; from + STRETCH <= words.length; from += 1) yield { ...whole, from, to: from + STRETCH };
      else if (isTelling(words)) yield { ...whole, from: 0, to: words.length };
    }
  }
}

function* namesIn({ names }: WithheldFromPublic): Generator<Needle> {
  for (const { text, path, always = false } of names) {
    const words = wordsOf(text);
    if (words.join('').length >= 3) yield { kind: 'name', path, words, from: 0, to: words.length, name: text, always };
  }
}

/** The pieces of Markdown in which words belong together: paragraphs, items and cells; headings are the template's. */
function fragmentsOf(text: string): string[] {
  return text.split(/\n\s*\n|\||^\s*(?:[-*+]|\d+[.)])\s|^#+\s.*$/m);
}

function isTelling(words: readonly string[]): boolean {
  return (
    words.length >= LEAST && words.some((word) => word.length >= 6 || /\d/.test(word)) && words.join('').length >= 12
  );
}
