/** Words as numbers: equal words have equal ones, so that most of a large text need never become words at all. */
import { BARRIER, folded } from './words.ts';

/** What a unit of UTF-16 is: not known yet, nothing of a word, one whose text has to be folded first, or a barrier. */
const UNKNOWN = 0;
const SEPARATOR = 1;
const UNFOLDED = 2;
const BETWEEN = 3;
/** What is larger is a letter or a number, as it is compared. */
const units = new Uint16Array(65_536);

/** The numbers of a text's words; `all` holds them up to `count`, until the next text is read. */
export interface WordHashes {
  readonly all: Int32Array;
  readonly count: number;
}

let room = new Int32Array(4096);

/** The number of a word as `wordsOf` gives it. */
export function wordHashOf(word: string): number {
  scanned(word, room, true);
  return room[0] ?? 0;
}

/** The numbers of the same words, in the same order, as those of `wordsOf`. */
export function wordHashesOf(text: string): WordHashes {
  // A word has a letter, and something stands between two of them.
  if (text.length >= room.length) room = new Int32Array(text.length * 2);
  return scanned(text, room, false) ?? wordHashesOfFolded(folded(text));
}

function wordHashesOfFolded(text: string): WordHashes {
  if (text.length >= room.length) room = new Int32Array(text.length * 2);
  return scanned(text, room, true) ?? { all: room, count: 0 };
}

/** One pass; nothing where it meets what has to be folded first. */
function scanned(text: string, all: Int32Array, isFolded: boolean): WordHashes | undefined {
  let count = 0;
  let hash = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    let unit = units[text.charCodeAt(at)] ?? UNKNOWN;
    if (unit === UNKNOWN) unit = unitOf(text.charCodeAt(at));
    if (unit === UNFOLDED) {
      if (!isFolded) return undefined;
      const whole = text.codePointAt(at) ?? 0;
      if (whole > 0xffff) at += 1;
      unit = isWordCharacter(String.fromCodePoint(whole)) ? whole : SEPARATOR;
    }
    if (unit > BETWEEN) {
      hash = (Math.imul(hash, 31) + unit) | 0;
      isInWord = true;
      continue;
    }
    if (isInWord) {
      all[count] = hash;
      count += 1;
      hash = 0;
      isInWord = false;
    }
    if (unit === BETWEEN) {
      all[count] = BETWEEN;
      count += 1;
    }
  }
  if (isInWord) {
    all[count] = hash;
    count += 1;
  }
  return { all, count };
}

/** Found out once for each; capitals of ASCII are folded here. */
function unitOf(code: number): number {
  const character = String.fromCharCode(code);
  const small = code < 128 ? character.toLowerCase() : character;
  if (character === BARRIER) units[code] = BETWEEN;
  else if (needsFolding(small)) units[code] = UNFOLDED;
  else units[code] = isWordCharacter(small) ? small.charCodeAt(0) : SEPARATOR;
  return units[code] ?? SEPARATOR;
}

/** Halves of pairs, what is not seen, and what joins with the letter before it: accents, and parts of Hangul. */
function needsFolding(character: string): boolean {
  if (/[\uD800-\uDFFF\u1100-\u11FF\p{M}]/u.test(character)) return true;
  const one = folded(character);
  return one !== character && (one === '' || isWordCharacter(character) || isWordCharacter(one));
}

function isWordCharacter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
