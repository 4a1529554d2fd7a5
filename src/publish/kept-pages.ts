/** Pages of an earlier build that would be drawn the same again: their files are taken over as they are. */
import { join } from 'node:path';
import type { Answers, Site } from '../../site/page.ts';
import type { Incident } from '../knowledge/types.ts';
import { fileOf, type PageSheet } from './eleventy.ts';
import { type KeptPage, pageListOf, readPageList } from './page-list.ts';
import { hashOf, takenOver } from './take-over.ts';

export interface KeepRequest {
  /** Where it is written down what pages were drawn from, and read where that is the same for all pages. */
  read(frame: string): string | undefined;
  write(frame: string, list: string): Promise<void>;
}

/** Pages that say what they are drawn from, from one build to the next. */
export interface KeptPages {
  /**
   * Puts the page of a sheet into the new folder, where an earlier build drew it from the same, and gives it then.
   * Otherwise the sheet comes back with a site that takes down what the page asks while it is drawn.
   */
  take(drawn: PageSheet, review?: Incident): { readonly taken: Buffer } | { readonly toDraw: PageSheet };
  /** Keeps what was drawn of such a sheet. */
  keep(drawn: PageSheet, html: string): void;
  /**
   * Puts a file that shows of a review what it says into the new folder, where an earlier build made it of the same, and gives
   * what stands in it then. Otherwise what is made is to be handed to `keep`.
   */
  takeFile(
    address: string,
    review: Incident,
    shows: readonly (keyof Incident)[],
  ): { readonly taken: Buffer } | { keep(content: string): void };
  /** Writes down what all pages of this build were drawn from. */
  save(): Promise<void>;
}

/**
 * What an earlier build left in `outDir` for the one that writes into `folder`. A page is known by all that it can be
 * drawn from: what is the same for all pages (`frame`), what it shows of the review or its view of the book, and the
 * answers to what it asked about the book.
 */
export function openKeptPages(
  list: KeepRequest,
  { outDir, folder, frame }: { readonly outDir: string; readonly folder: string; readonly frame: unknown },
  site: Site,
): KeptPages {
  const before = readPageList(list.read(JSON.stringify(frame)));
  const now = new Map<string, KeptPage>();
  const drawing = new Map<string, () => Pick<KeptPage, 'key' | 'asked'>>();
  const answers = new Map<string, string>();
  const keyOfReview = reviewKeys();

  function answerTo(question: string): string {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const [kind, ...about] = JSON.parse(question) as readonly [kind: keyof Answers, ...about: string[]];
    const answer = JSON.stringify(site.ask(kind, ...about) ?? null);
    answers.set(question, answer);
    return answer;
  }

  function keyOf({ page, sheet }: PageSheet, drawnFrom: string, asked: string): string {
    const { address, title, description, alternates, dated } = sheet;
    const own = JSON.stringify([page.name, address, title, description, alternates, dated]);
    return hashOf([own, drawnFrom, ...questionsOf(asked).map(answerTo)].join('\n'));
  }

  /** The sheet as it is drawn under our eyes. */
  function watched(drawn: PageSheet, drawnFrom: string, review: Incident | undefined): PageSheet {
    const asked = new Set<string>();
    const own: Site = {
      ...site,
      get kb(): never {
        throw new Error(
          `Page ${drawn.page.name} says what it is drawn from: it may ask about the book, and not read it`,
        );
      },
      whole: (incident) => review ?? incident,
      ask<Kind extends keyof Answers>(kind: Kind, ...about: readonly string[]) {
        asked.add(JSON.stringify([kind, ...about]));
        return site.ask(kind, ...about);
      },
    };
    drawing.set(drawn.sheet.address, () => {
      const questions = [...asked].join('\n');
      return { key: keyOf(drawn, drawnFrom, questions), asked: questions };
    });
    return { ...drawn, site: own };
  }

  /** Takes over the file at an address, where one is known that would be the same again. */
  function takeKnown(address: string, known: KeptPage | undefined): Buffer | undefined {
    if (!known) return undefined;
    const file = fileOf(address);
    const taken = takenOver(join(outDir, file), join(folder, file), known.hash);
    if (taken) now.set(address, known);
    return taken;
  }

  return {
    take(given, review) {
      const { sheet } = given;
      if (!review && !sheet.view) return { toDraw: given };
      const drawn = sheet.view ? { ...given, view: sheet.view(site.kb) } : given;
      const drawnFrom = review ? keyOfReview(review, sheet.shows) : hashOf(JSON.stringify(drawn.view));
      const known = before.get(sheet.address);
      const isSame = known !== undefined && keyOf(drawn, drawnFrom, known.asked) === known.key;
      const taken = takeKnown(sheet.address, isSame ? known : undefined);
      return taken ? { taken } : { toDraw: watched(drawn, drawnFrom, review) };
    },
    takeFile(address, review, shows) {
      const key = keyOfReview(review, shows);
      const known = before.get(address);
      const taken = takeKnown(address, known?.key === key ? known : undefined);
      if (taken) return { taken };
      return { keep: (content) => now.set(address, { key, asked: '', hash: hashOf(content) }) };
    },
    keep({ sheet: { address } }, html) {
      const made = drawing.get(address);
      drawing.delete(address);
      if (made) now.set(address, { ...made(), hash: hashOf(html) });
    },
    save: () => list.write(JSON.stringify(frame), pageListOf(now)),
  };
}

function questionsOf(asked: string): readonly string[] {
  return asked === '' ? [] : asked.split('\n');
}

/** Gives the key of what is shown of a review: of all of it where nothing else is said. */
function reviewKeys(): (review: Incident, shows: readonly (keyof Incident)[] | undefined) => string {
  let last: { readonly review: Incident; readonly bodyKey: string; readonly fields: Map<string, string> } | undefined;
  return (review, shows) => {
    // What shows one review follows one another. Nearly all of it is its body, which nobody may have asked for yet.
    if (last?.review !== review) {
      const bodyKey = review.textHash ?? hashOf(JSON.stringify(review.body));
      last = { review, bodyKey, fields: new Map() };
    }
    const { bodyKey, fields } = last;
    const fieldOf = (name: keyof Incident): string => {
      const known = fields.get(name) ?? JSON.stringify([name, review[name] ?? null]);
      fields.set(name, known);
      return known;
    };
    const names = shows ?? (Object.keys(review) as (keyof Incident)[]);
    return hashOf([bodyKey, ...names.filter((name) => name !== 'body').map(fieldOf)].join('\n'));
  };
}
