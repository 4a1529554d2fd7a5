/** Eleventy as the writer of pages: it gets typed templates and data, and never sees a review as a template. */
import { Eleventy } from '@11ty/eleventy';
import { type menuOf, renderSheet } from '../../site/document.tsx';
import type { Page, Sheet, Site } from '../../site/page.ts';
import { makeScratch, removeScratch } from '../scratch.ts';

/**
 * How many sheets one Eleventy writes. It keeps what it has rendered until its end, so that one for all pages of a
 * large book would need gigabytes; starting another takes a few hundredths of a second.
 */
const sheetsAtOnce = 200;
/** Of pages that show a whole book, or much of it, and are many times as long. */
const longSheetsAtOnce = 50;

/** A sheet of a page. */
export interface PageSheet {
  readonly page: Page;
  readonly sheet: Sheet;
  /** The site as this page is to see it, where that is not the frame's. */
  readonly site?: Site;
  /** Its view of the book, where somebody has it already. */
  readonly view?: unknown;
}

/** What stands around every sheet. */
export interface Frame {
  readonly site: Site;
  readonly menu: ReturnType<typeof menuOf>;
}

/** Writes sheets into `outDir`, an absolute path. Throws what a page throws while it is drawn. */
export async function writePages(
  sheets: readonly PageSheet[],
  { site, menu }: Frame,
  outDir: string,
  onPage: (drawn: PageSheet, html: string) => void,
): Promise<void> {
  // An empty folder of our own: Eleventy would render every template that it finds where the book is kept.
  const inputDir = await makeScratch('pages');
  try {
    const about = sheets.filter(({ sheet }) => sheet.about);
    const long = sheets.filter(({ sheet }) => !sheet.about);
    for (const part of [...partsOf(about, sheetsAtOnce), ...partsOf(long, longSheetsAtOnce)])
      await writeLoad(byPage(part), { site, menu, inputDir, outDir, onPage });
  } finally {
    await removeScratch(inputDir);
  }
}

function partsOf(sheets: readonly PageSheet[], length: number): readonly (readonly PageSheet[])[] {
  const count = Math.ceil(sheets.length / length);
  return Array.from({ length: count }, (_, part) => sheets.slice(part * length, (part + 1) * length));
}

function byPage(sheets: readonly PageSheet[]): ReadonlyMap<Page, readonly PageSheet[]> {
  const pages = new Map<Page, PageSheet[]>();
  for (const each of sheets) {
    const known = pages.get(each.page);
    if (known) known.push(each);
    else pages.set(each.page, [each]);
  }
  return pages;
}

interface Around extends Frame {
  readonly inputDir: string;
  readonly outDir: string;
  readonly onPage: (drawn: PageSheet, html: string) => void;
}

async function writeLoad(load: ReadonlyMap<Page, readonly PageSheet[]>, { site, menu, ...around }: Around) {
  let failure: unknown;
  try {
    const eleventy = new Eleventy(around.inputDir, around.outDir, {
      quietMode: true,
      configPath: false,
      config(config) {
        config.setUseGitIgnore(false);
        // It would tell users of a slow machine how long our transforms took, whatever `quietMode` says.
        config.benchmarks.config.setIsVerbose(false);
        for (const [page, sheets] of load) {
          // Eleventy counts; the sheets stay with us, so that it neither copies nor merges nor interprets them.
          const numbers = `${page.name}Sheets`;
          config.addGlobalData(numbers, () => sheets.map((_sheet, number) => ({ number })));
          config.addTemplate(`${page.name}.11ty.js`, {
            data: {
              pagination: { data: numbers, size: 1, alias: 'sheet' },
              permalink: ({ sheet }: Numbered) => fileOf(sheets[sheet.number]?.sheet.address ?? ''),
            },
            render({ sheet: { number } }: Numbered) {
              const drawn = sheets[number];
              if (!drawn) throw new Error(`Page ${page.name} has no sheet ${number}`);
              try {
                const html = renderSheet(page, drawn.sheet, drawn.site ?? site, menu, drawn.view);
                around.onPage(drawn, html);
                return html;
              } catch (error) {
                // Eleventy would hand on its own words; what a page threw is worth more.
                failure ??= error;
                throw error;
              }
            },
          });
        }
      },
    });
    await eleventy.init();
    eleventy.disableLogger();
    await eleventy.write();
  } catch (error) {
    throw failure ?? innermost(error);
  }
}

/** What Eleventy wraps in words about its own templates, of which ours are none that a reader would know. */
function innermost(error: unknown): unknown {
  const inner = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  return inner === undefined ? error : innermost(inner);
}

interface Numbered {
  readonly sheet: { readonly number: number };
}

/** The file behind an address: a folder's is its index. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `/${address}index.html` : `/${address}`;
}
