import type { MilestoneName } from '../../review/types.ts';
import { folded } from '../../review/vocabulary.ts';
import type { Entry } from './entry.ts';
import { type Quote, quote } from './evidence.ts';

/** A word in an entry that marks it as a milestone. */
export interface Mark {
  readonly milestone: MilestoneName;
  readonly at: Quote;
  readonly why: string;
}

type Words = ReadonlyMap<string, MilestoneName>;

const LABEL = /^[\s>*_`#-]*(?<word>\p{L}[\p{L} '-]{2,30}?)[\s*_`]*(?:[:：]|\s[–—-]\s)/u;
const BRACKETS = /\((?<word>[^()]{3,30})\)/g;
const CAPITALS = /(?<![\p{L}])(?<word>\p{Lu}{3,}(?: \p{Lu}{2,}){0,4})(?![\p{L}])/gu;

/** The marks of an entry: a label, brackets, capitals, a cell of its own, or the entry as a whole. */
export function findMarks(text: string, { what, cells, shape }: Entry, words: Words): Mark[] {
  const marks: Mark[] = [];
  const add = (start: number, written: string, why: string) => {
    const milestone = words.get(folded(written));
    const at = quote(text, start, start + written.length);
    if (milestone && !marks.some((mark) => mark.milestone === milestone)) marks.push({ milestone, at, why });
  };
  const first = firstLine(what, text);
  const label = LABEL.exec(first.text);
  if (label?.groups?.['word']) {
    const word = label.groups['word'];
    add(first.start + label[0].indexOf(word), word, 'the label of the entry says so');
  }
  for (const cell of cells) add(...bare(cell), 'a cell of the row says so');
  const [start, whole] = bare(shape === 'heading' ? first : what);
  add(start, whole, 'the entry says nothing else');
  for (const match of first.text.matchAll(BRACKETS)) {
    add(first.start + match.index + 1, match.groups?.['word'] ?? '', 'it stands in brackets in the entry');
  }
  for (const match of first.text.matchAll(CAPITALS)) {
    const word = match.groups?.['word'] ?? '';
    // A single word in capitals may be a name or a level of a log.
    if (word.includes(' ')) add(first.start + match.index, word, 'it stands in capitals in the entry');
  }
  return marks;
}

/** What an entry begins with: further paragraphs tell the rest of the story. */
function firstLine(what: Quote, text: string): Quote {
  const lead = /^\s*/.exec(what.text)?.[0].length ?? 0;
  const end = /\r?\n\s*\r?\n|\r?\n\s*#/.exec(what.text.slice(lead))?.index;
  return quote(text, what.start + lead, end === undefined ? what.end : what.start + lead + end);
}

/** A text without the ornaments around it. */
function bare({ start, text }: Quote): [start: number, text: string] {
  const lead = /^[\s*_`~[({-]*/.exec(text)?.[0].length ?? 0;
  return [start + lead, text.slice(lead).replace(/[\s*_`~\])}.!:]+$/, '')];
}
