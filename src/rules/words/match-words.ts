import type { ProseBlock } from '../../review/prose-blocks.ts';
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

interface Compiled<Entry> {
  readonly pattern: RegExp;
  readonly entries: ReadonlyMap<string, Entry>;
}

const compiled = new WeakMap<readonly WordEntry[], Compiled<WordEntry>>();

/** Finds the entries of a list in prose, in reading order. Of forms that begin at one place the longest counts. */
export function* matchWords<Entry extends WordEntry>(
  blocks: Iterable<ProseBlock>,
  list: readonly Entry[],
): Generator<WordMatch<Entry>> {
  if (list.length === 0) return;
  const { pattern, entries } = compile(list);
  for (const { text, start } of blocks) {
    for (const match of text.matchAll(pattern)) {
      const [found] = match;
      const entry = entries.get(foldedForm(found));
      const end = match.index + found.length;
      if (!entry || !isMeant(entry, text.slice(0, match.index), text.slice(end))) continue;
      yield { entry, found: found.replace(/\s+/g, ' '), start: start + match.index, end: start + end };
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
  const entries = new Map<string, Entry>();
  for (const entry of list) for (const form of entry.words) entries.set(foldedForm(form), entry);
  const forms = [...entries.keys()].sort((a, b) => b.length - a.length).map(source);
  // A hyphen or an apostrophe joins words: neither "blame" in "blame-free" nor "error" in "error's" is the whole word.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_@/.-])(?:${forms.join('|')})(?![\\p{L}\\p{N}_]|[-'’/][\\p{L}\\p{N}])`,
    'giu',
  );
  const made = { pattern, entries };
  compiled.set(list, made);
  return made;
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
