/** Pages of a site: those that an earlier build drew from the same are taken over, the others are drawn. */
import type { Sheet } from '../../site/page.ts';
import type { Incident } from '../knowledge/types.ts';
import { type Frame, type PageSheet, writePages } from './eleventy.ts';
import type { KeptPages } from './kept-pages.ts';

/** Views of the book are looked at so many at a time: all of them together would hold much of it twice. */
const sheetsAtOnce = 200;

export interface Drawing extends Frame {
  /** Absolute path of the folder into which pages are written. */
  readonly folder: string;
  readonly kept: KeptPages | undefined;
  /** The whole review that a sheet shows; undefined of those that show none. */
  readonly reviewOf?: (sheet: Sheet) => Incident | undefined;
}

/** Sees to it that every sheet stands in the folder, and hands each on with its HTML. Throws what a page throws while it is drawn. */
export async function drawPages(
  sheets: readonly PageSheet[],
  { folder, kept, reviewOf = () => undefined, ...frame }: Drawing,
  onPage: (drawn: PageSheet, html: string | Buffer) => void,
): Promise<void> {
  for (let from = 0; from < sheets.length; from += sheetsAtOnce) {
    const toDraw = sheets.slice(from, from + sheetsAtOnce).flatMap((each) => {
      const known = kept?.take(each, reviewOf(each.sheet)) ?? { toDraw: each };
      if ('toDraw' in known) return [known.toDraw];
      onPage(each, known.taken);
      return [];
    });
    if (toDraw.length === 0) continue;
    await writePages(toDraw, frame, folder, (drawn, html) => {
      kept?.keep(drawn, html);
      onPage(drawn, html);
    });
  }
}
