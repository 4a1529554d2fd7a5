import { lowerProse, type ProseBlock } from '../../review/prose-blocks.ts';
import { hasPersonBefore } from './persons.ts';

/** An entry of a word list: what is looked for, and what to write in its place. */
export interface WordEntry {
  /** Its forms: whole words in any case. A space stands for any white space, `'` for both apostrophes. */
  readonly words: readonly string[];
  /** Completes "expected …". */
  readonly suggestion: string;
  /** Found only where a person is the subject right before it: a service that "failed to start" blames nobody. */
  readonly subject?: 'person';
  /** Not found right behind one of these words, in which it means something else. */
  readonly notAfter?: RegExp;
  /** Not found right before one of these words. */
  readonly notBefore?: RegExp;
}

/** Where an entry was found: offsets in the file, and the words as they stand there. */
export interface WordMatch<Entry extends WordEntry> {
  readonly entry: Entry;
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

/** A list made ready to be looked for. */
interface Compiled<Entry> {
  /** By the first word of the forms. */
  readonly groups: ReadonlyMap<string, Group<Entry>>;
  /** Finds at least one place in lower-case text wherever one of the forms stands in it; quicker than all the rest. */
  readonly anyForm: RegExp;
}

/** The forms that begin with one word, and a pattern of them, to be tried where that word stands. */
interface Group<Entry> {
  readonly pattern: () => RegExp;
  readonly entries: ReadonlyMap<string, Entry>;
}

const word = /[\p{L}\p{N}]+/gu;
const compiled = new WeakMap<readonly WordEntry[], Compiled<WordEntry>>();

/** Finds the entries of a list in prose, in reading order. Of forms that begin at one place the longest counts. */
export function* matchWords<Entry extends WordEntry>(
  blocks: readonly ProseBlock[],
  list: readonly Entry[],
): Generator<WordMatch<Entry>> {
  const { groups, anyForm } = compile(list);
  if (!anyForm.test(lowerProse(blocks))) return;
  for (const { text, start } of blocks) {
    let end = 0;
    for (const { 0: first, index } of text.matchAll(word)) {
      const group = index < end ? undefined : groups.get(first.toLowerCase());
      if (!group) continue;
      const pattern = group.pattern();
      pattern.lastIndex = index;
      const found = pattern.exec(text)?.[0];
      const entry = found === undefined ? undefined : group.entries.get(foldedForm(found));
      if (found === undefined || !entry) continue;
      if (!isMeant(entry, text.slice(0, index), text.slice(index + found.length))) continue;
      end = index + found.length;
      yield { entry, found: found.replace(/\s+/g, ' '), start: start + index, end: start + end };
    }
  }
}

function isMeant(entry: WordEntry, before: string, after: string): boolean {
  if (entry.subject === 'person' && !hasPersonBefore(before)) return false;
  if (entry.notAfter?.test(before)) return false;
  return !entry.notBefore?.test(after);
}

function compile<Entry extends WordEntry>(list: readonly Entry[]): Compiled<Entry> {
  const known = compiled.get(list) as Compiled<Entry> | undefined;
  if (known) return known;
  const byWord = new Map<string, Map<string, Entry>>();
  for (const entry of list) {
    for (const form of entry.words.map(foldedForm)) {
      const [first] = form.match(word) ?? [];
      // A form has to begin with a word to be found at one.
      if (first === undefined || !form.startsWith(first)) continue;
      byWord.set(first, (byWord.get(first) ?? new Map<string, Entry>()).set(form, entry));
    }
  }
  const groups = new Map(
    [...byWord].map(([first, entries]) => [first, { entries, pattern: once(() => patternOf(entries.keys())) }]),
  );
  const forms = list.flatMap((entry) => entry.words.map(foldedForm));
  const anywhere = forms.filter((form) => !/^\w/.test(form)).map(source);
  // To try only where a word begins takes less than half of the time; \b knows no letters but those of ASCII.
  const atWords = forms.filter((form) => /^\w/.test(form)).map(source);
  const anyForm = new RegExp([`\\b(?:${atWords.join('|') || '(?!)'})`, ...anywhere].join('|'));
  const ready = { groups, anyForm };
  compiled.set(list, ready);
  return ready;
}

/** To make a pattern takes a thousand times as long as to try it, and most first words stand in no review of a run. */
function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The longest form counts. A hyphen or an apostrophe joins words: "blame" in "blame-free" is not the whole word. */
function patternOf(forms: Iterable<string>): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length).map(source);
  return new RegExp(
    `(?<![\\p{L}\\p{N}_@/.-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_]|[-'’/][\\p{L}\\p{N}])`,
    'iuy',
  );
}

function source(form: string): string {
  return form
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/'/g, "['’]")
    .replace(/ /g, '\\s+');
}

/** A form as it is compared: lower case, one space, straight apostrophes. */
export function foldedForm(form: string): string {
  return form.trim().toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");
}
