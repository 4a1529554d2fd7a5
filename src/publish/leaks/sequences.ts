/** Finds many sequences of words in a text in one pass over it. */
import { wordHashesOf, wordHashOf } from './word-hashes.ts';
import { wordsOf } from './words.ts';

/** Words in a row: those of a list from one number up to another. */
export interface Sequence {
  /** Those of other kinds are others, though their words be the same. */
  readonly kind: string;
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Where a sequence stands: the number of its first word. */
export interface Found<T> {
  readonly at: number;
  readonly sequence: T;
}

interface Entry<T> {
  readonly sequence: T;
  /** The numbers of the words of its list. */
  readonly hashes: Int32Array;
  /** Another one of the same hash. */
  readonly other: Entry<T> | undefined;
}

/** So many words are looked up at once; what is longer is compared word by word behind them. */
const MOST = 6;

/** A set of sequences, each of them once. */
export class Sequences<T extends Sequence> {
  readonly #byHash = new Map<number, Entry<T>>();
  /** A bit for each hash that there may be: most places of a text are passed over by it alone. */
  readonly #bits = new Int32Array(1 << 18);
  #last: { readonly words: readonly string[]; readonly hashes: Int32Array } = { words: [], hashes: new Int32Array() };
  /** Which numbers of words have to be tried. */
  readonly #lengths = new Uint8Array(MOST + 1);

  /** How many they are. */
  count = 0;

  /** All of them. */
  *each(): Generator<T> {
    for (const first of this.#byHash.values())
      for (let entry: Entry<T> | undefined = first; entry; entry = entry.other) yield entry.sequence;
  }

  /** Adds a sequence where it is not there yet. */
  add(sequence: T): void {
    const { words, from, to } = sequence;
    if (to <= from) return;
    const length = Math.min(to - from, MOST);
    const hashes = this.#hashesOf(words);
    let hash = 0;
    for (let at = from; at < from + length; at += 1) hash = joined(hash, hashes[at] ?? 0);
    const key = mixed(hash);
    const there = this.#byHash.get(key);
    for (let entry = there; entry; entry = entry.other) if (isSame(entry.sequence, sequence)) return;
    this.#byHash.set(key, { sequence, hashes, other: there });
    this.count += 1;
    const place = (key >>> 5) & (this.#bits.length - 1);
    this.#bits[place] = (this.#bits[place] ?? 0) | (1 << (key & 31));
    this.#lengths[length] = 1;
  }

  /** Sequences of one list come one behind the other. */
  #hashesOf(words: readonly string[]): Int32Array {
    if (this.#last.words !== words) this.#last = { words, hashes: Int32Array.from(words, wordHashOf) };
    return this.#last.hashes;
  }

  /** Every place of a text at which one of them stands, in reading order. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = [];
    this.eachIn(text, (sequence, at) => found.push({ at, sequence }));
    return found;
  }

  /** The same, handed over one by one. */
  eachIn(text: string, tell: (sequence: T, at: number) => void): void {
    const [bits, lengths] = [this.#bits, this.#lengths];
    const mask = bits.length - 1;
    const { all, count } = wordHashesOf(text);
    let words: readonly string[] | undefined;
    for (let at = 0; at < count; at += 1) {
      let hash = 0;
      const most = Math.min(MOST, count - at);
      for (let length = 1; length <= most; length += 1) {
        hash = joined(hash, all[at + length - 1] ?? 0);
        if (lengths[length] === 0) continue;
        const key = mixed(hash);
        if (((bits[(key >>> 5) & mask] ?? 0) & (1 << (key & 31))) === 0) continue;
        for (let entry = this.#byHash.get(key); entry; entry = entry.other) {
          if (!mayStandAt(entry.sequence, entry.hashes, all, at)) continue;
          words ??= wordsOf(text);
          if (standsAt(entry.sequence, words, at)) tell(entry.sequence, at);
        }
      }
    }
  }
}

function mayStandAt({ from, to }: Sequence, hashes: Int32Array, text: Int32Array, at: number): boolean {
  for (let index = from; index < to; index += 1) if (hashes[index] !== text[at + index - from]) return false;
  return true;
}

function standsAt({ words, from, to }: Sequence, text: readonly string[], at: number): boolean {
  for (let index = from; index < to; index += 1) if (words[index] !== text[at + index - from]) return false;
  return true;
}

function isSame(a: Sequence, b: Sequence): boolean {
  return a.kind === b.kind && a.to - a.from === b.to - b.from && standsAt(a, b.words, b.from);
}

function joined(before: number, word: number): number {
  return (Math.imul(before, 0x01000193) + word) | 0;
}

/** So that each bit depends on all of them. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return half ^ (half >>> 15);
}
