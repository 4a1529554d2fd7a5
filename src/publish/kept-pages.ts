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

/** A question: its kind, and what it is about. */
type Asked = readonly [kind: keyof Answers, ...about: string[]];

/** Pages that show one review each, from one build to the next. */
export interface KeptPages {
  /** Puts the page of a sheet into the new folder, where an earlier build drew it from the same, and gives it then. */
  take(drawn: PageSheet, review: Incident): Buffer | undefined;
  /** The sheet with a site that takes down what the page asks while it is drawn. */
  watched(drawn: PageSheet, review: Incident): PageSheet;
  /** Keeps what was drawn of a watched sheet. */
  keep(drawn: PageSheet, html: string): void;
  /** Writes down what all pages of this build were drawn from. */
  save(): Promise<void>;
}

/**
 * What an earlier build left in `outDir` for the one that writes into `folder`. A page is known by all that it can be
 * drawn from: what is the same for all pages (`frame`), the whole review, and the answers to what it asked about the book.
 */
export function openKeptPages(
  list: KeepRequest,
  { outDir, folder, frame }: { readonly outDir: string; readonly folder: string; readonly frame: unknown },
  site: Site,
): KeptPages {
  const before = readPageList(list.read(JSON.stringify(frame)));
  const now = new Map<string, KeptPage>();
  const drawing = new Map<string, () => Pick<KeptPage, 'key' | 'asked'>>();
  let last: { readonly review: Incident; readonly bodyKey: string } | undefined;

  function keyOfReview({ sheet: { shows } }: PageSheet, review: Incident): string {
    const { body, ...others } = review;
    // The pages of one review follow one another, and nearly all of it is its body.
    if (last?.review !== review) last = { review, bodyKey: hashOf(JSON.stringify(body)) };
    const shown = shows ? shows.filter((name) => name !== 'body').map((name) => review[name] ?? null) : others;
    return hashOf(last.bodyKey + JSON.stringify(shown));
  }

  function keyOf({ page, sheet }: PageSheet, ofReview: string, asked: string): string {
    const { address, title, description, alternates, dated } = sheet;
    const answers = (JSON.parse(asked) as readonly Asked[]).map(([kind, ...about]) => site.ask(kind, ...about) ?? null);
    return hashOf(JSON.stringify([page.name, address, title, description, alternates, dated, ofReview, answers]));
  }

  return {
    take(drawn, review) {
      const { address } = drawn.sheet;
      const known = before.get(address);
      if (!known || keyOf(drawn, keyOfReview(drawn, review), known.asked) !== known.key) return undefined;
      const file = fileOf(address);
      const taken = takenOver(join(outDir, file), join(folder, file), known.hash);
      if (taken) now.set(address, known);
      return taken;
    },
    watched(drawn, review) {
      const asked = new Set<string>();
      // Now, and not when it has been drawn: all pages of one kind are drawn before those of the next.
      const ofReview = keyOfReview(drawn, review);
      const own: Site = {
        ...site,
        get kb(): never {
          throw new Error(`Page ${drawn.page.name} shows one review: it may ask about the book, and not read it`);
        },
        whole: () => review,
        ask<Kind extends keyof Answers>(kind: Kind, ...about: readonly string[]) {
          asked.add(JSON.stringify([kind, ...about]));
          return site.ask(kind, ...about);
        },
      };
      drawing.set(drawn.sheet.address, () => {
        const questions = `[${[...asked].join()}]`;
        return { key: keyOf(drawn, ofReview, questions), asked: questions };
      });
      return { ...drawn, site: own };
    },
    keep({ sheet: { address } }, html) {
      const made = drawing.get(address);
      drawing.delete(address);
      if (made) now.set(address, { ...made(), hash: hashOf(html) });
    },
    save: () => list.write(JSON.stringify(frame), pageListOf(now)),
  };
}
