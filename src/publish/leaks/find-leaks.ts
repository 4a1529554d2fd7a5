import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WithheldFromPublic } from '../../knowledge/withheld.ts';
import { type Hit, needlesFor } from './needles.ts';
import { anyReader, keepsLines, type TextReader, textReaders, textsInJson, withEscapes } from './readable.ts';
import { BARRIER, wordsOf } from './words.ts';

/** Something withheld that a site holds all the same. */
export interface Leak {
  /** From the root of the site. */
  readonly address: string;
  /** Number of the line, or of the text in a file that has no lines. */
  readonly line: number;
  /** What it is, without repeating it. */
  readonly what: string;
}

interface FoundSecret {
  readonly what: string;
  readonly value: string;
  /** Offset in the text. */
  readonly start: number;
}

export interface LeakCheck {
  readonly withheld: WithheldFromPublic;
  /** Texts of the program itself: its rules and pages. */
  readonly own: readonly string[];
  /** Readers of further kinds of files, by the endings of their names. */
  readonly readers: Readonly<Record<string, TextReader>>;
  /** Finds addresses and secrets that may stand nowhere, whether somebody withheld them or not. */
  readonly secretsIn: (text: string) => readonly FoundSecret[];
  /** Addresses of files that are the program's own, the same in every site. */
  readonly isOwn: (address: string) => boolean;
}

export interface LeakReport {
  readonly leaks: readonly Leak[];
  /** Files that were read. */
  readonly files: number;
  /** Stretches and names that were looked for. */
  readonly needles: number;
  /** Names that cannot be looked for. */
  readonly common: readonly string[];
}

const LEAST_IN_BYTES = 8;

/** Looks for what is withheld from the public, again and again. */
export interface LeakSearch {
  /** Reads every file under a folder as its readers will. */
  inFolder(folder: string): Promise<LeakReport>;
  /** Reads what is printed, and every text in the data of which it was made. */
  inPrinted(text: string, data: unknown): LeakReport;
}

/** Makes ready to look for what may not be shown. */
export function leakSearch(check: LeakCheck): LeakSearch {
  const needles = needlesFor(check.withheld, check.own);
  const ownSecrets = new Set(check.own.flatMap((text) => check.secretsIn(text).map(({ value }) => value)));

  function inTexts(address: string, { texts, isBinary, hasLines }: Read): Leak[] {
    // Nearly always there is nothing, which is quickly seen of all of it at once.
    const whole = texts.join(BARRIER);
    if (needles.find(whole).length + check.secretsIn(whole).length === 0) return [];
    const found = new Map<string, number>();
    for (const [number, text] of texts.entries()) {
      const add = (what: string, line: () => number) => {
        // Of what is found again and again in one file the first place is told.
        if (!found.has(what)) found.set(what, hasLines ? line() : number + 1);
      };
      for (const { what, value, start } of check.secretsIn(text))
        if (!ownSecrets.has(value)) add(`an unmasked secret (${what})`, () => lineAt(text, start));
      for (const hit of needles.find(text)) {
        // Three letters in a row come about by chance among the bytes of a picture.
        if (isBinary && hit.letters < LEAST_IN_BYTES) continue;
        add(wordsFor(hit), () => lineOf(text, hit.at));
      }
    }
    return [...found].map(([what, line]) => ({ address, line, what }));
  }

  const { count, common } = needles;
  return {
    async inFolder(folder) {
      const leaks: Leak[] = [];
      let files = 0;
      for (const address of await filesUnder(folder)) {
        for (const hit of needles.find(address)) leaks.push({ address, line: 0, what: wordsFor(hit) });
        if (check.isOwn(address)) continue;
        files += 1;
        leaks.push(...inTexts(address, await textsOf(readFileSync(join(folder, address)), address, check.readers)));
      }
      return { leaks, files, needles: count, common };
    },
    inPrinted(text, data) {
      const leaks = inTexts('output', { texts: withEscapes(text), isBinary: false, hasLines: true });
      // A text may be wrapped, cut or encoded.
      if (leaks.length === 0)
        leaks.push(...inTexts('output', { texts: textsInJson(data), isBinary: false, hasLines: false }));
      return { leaks, files: 1, needles: count, common };
    },
  };
}

interface Read {
  readonly texts: readonly string[];
  readonly isBinary: boolean;
  readonly hasLines: boolean;
}

async function textsOf(bytes: Buffer, address: string, readers: LeakCheck['readers']): Promise<Read> {
  const ending = /\.(\w+)$/.exec(address)?.[1]?.toLowerCase() ?? '';
  const reader = readers[ending] ?? textReaders[ending] ?? anyReader;
  return {
    texts: await reader(bytes),
    isBinary: reader === anyReader && bytes.includes(0),
    hasLines: keepsLines(reader),
  };
}

function wordsFor({ kind, path }: Hit): string {
  return kind === 'text' ? `internal text of ${path}` : `an internal name of ${path}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of the word of a number. */
function lineOf(text: string, wordNumber: number): number {
  let words = 0;
  for (const [row, line] of text.split('\n').entries()) {
    words += wordsOf(line).length;
    if (words > wordNumber) return row + 1;
  }
  return 1;
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split('\\')
        .join('/'),
    )
    .sort();
}
