/** A team's own page, held against what a page of the site has to be, when it is loaded and when it is drawn. */
import { isPageContent } from '../../site/element.tsx';
import type { Page, Sheet } from '../../site/page.ts';
import { aName, type Bag, type Demand, demand, guarded, isFunction, isText, text, wrong } from './demand.ts';

const ofPages: readonly Demand[] = [
  aName('name'),
  ['menu', text, (value) => value === undefined || isText(value)],
  ['sheets', 'what `definePage` makes of it', isFunction],
];

const ofSheets: readonly Demand[] = [
  ['title', text, isText],
  ['description', text, isText],
];

/** The page; throws `CannotRun` where it is none, and later where its code fails or its addresses are not its own. */
export function soundPage(path: string, given: Bag): Page {
  const what = `page \`${String(given['name'])}\``;
  demand(path, what, given, ofPages);
  const page = given as unknown as Page;
  return {
    name: page.name,
    ...(page.menu === undefined ? {} : { menu: page.menu }),
    scripts: [],
    showsSizes: false,
    searched: false,
    files: () => [],
    sheets(kb) {
      const sheets = guarded(path, `${what} failed`, () => page.sheets(kb).map((sheet) => ({ ...sheet })));
      const seen = new Set<string>();
      for (const { address } of sheets) {
        if (!isAddressOf(page.name, address) || seen.has(address))
          throw wrong(
            path,
            `Unexpected address \`${String(address)}\` of ${what}, expected one of its own such as \`${page.name}/2026/\``,
          );
        seen.add(address);
      }
      return sheets.map((sheet) => soundSheet(path, what, sheet));
    },
  };
}

function soundSheet(path: string, what: string, sheet: Sheet): Sheet {
  const at = `${what} at ${sheet.address}`;
  demand(path, at, { title: sheet.title, description: sheet.description }, ofSheets);
  return {
    address: sheet.address,
    title: sheet.title,
    description: sheet.description,
    alternates: [],
    dated: true,
    render(site) {
      const content = guarded(path, `${at} failed`, () => sheet.render(site));
      if (!isPageContent(content)) throw wrong(path, `Unexpected content of ${at}, expected what \`h\` makes`);
      return content;
    },
  };
}

function isAddressOf(name: string, address: unknown): boolean {
  return (
    typeof address === 'string' &&
    address.startsWith(`${name}/`) &&
    /^(?:[a-z0-9][a-z0-9._-]*\/)+$/.test(address) &&
    !address.includes('..')
  );
}
