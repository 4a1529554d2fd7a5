/** Eleventy as the writer of pages: it gets typed templates and data, and never sees a review as a template. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { menuOf, renderSheet } from '../../site/document.tsx';
import type { Page, Site } from '../../site/page.ts';

interface Written {
  /** Pages written. */
  readonly count: number;
}

/** Writes every sheet of every page into `outDir`, an absolute path. Throws what a page throws while it is drawn. */
export async function writePages(
  pages: readonly Page[],
  site: Site,
  outDir: string,
  onPage: () => void,
): Promise<Written> {
  const menu = menuOf(site.kb);
  const shelves = pages.map((page) => ({ page, sheets: page.sheets(site.kb) }));
  // An empty folder of our own: Eleventy would render every template that it finds where the book is kept.
  let failure: unknown;
  const inputDir = await mkdtemp(join(tmpdir(), 'incidentbook-'));
  try {
    const eleventy = new Eleventy(inputDir, outDir, {
      quietMode: true,
      configPath: false,
      config(config) {
        config.setUseGitIgnore(false);
        for (const { page, sheets } of shelves) {
          // Eleventy counts; the sheets stay with us, so that it neither copies nor merges nor interprets them.
          const numbers = `${page.name}Sheets`;
          config.addGlobalData(numbers, () => sheets.map((_sheet, number) => ({ number })));
          config.addTemplate(`${page.name}.11ty.js`, {
            data: {
              pagination: { data: numbers, size: 1, alias: 'sheet' },
              permalink: ({ sheet }: Numbered) => fileOf(sheets[sheet.number]?.address ?? ''),
            },
            render({ sheet: { number } }: Numbered) {
              const sheet = sheets[number];
              if (!sheet) throw new Error(`Page ${page.name} has no sheet ${number}`);
              try {
                const html = renderSheet(page, sheet, site, menu);
                onPage();
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
    return { count: shelves.reduce((sum, { sheets }) => sum + sheets.length, 0) };
  } catch (error) {
    throw failure ?? innermost(error);
  } finally {
    await rm(inputDir, { recursive: true, force: true });
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
function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `/${address}index.html` : `/${address}`;
}
