import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { soundExtension } from '../../src/extend/sound.ts';
import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import { emptyBook, siteAround } from '../site/fixture/book.ts';

const costs = readFileSync(new URL('../../examples/extending/incidentbook/costs.mjs', import.meta.url), 'utf8');
let kb: KnowledgeBase;
beforeAll(async () => {
  kb = await emptyBook();
});

/** Draws every page of a file and writes every export, as `build` and `export` would; gives what was written. */
async function use(code: string): Promise<readonly string[]> {
  const exported = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const { pages, exports } = soundExtension('own.mjs', exported);
  for (const page of pages) for (const sheet of page.sheets(kb)) sheet.render(siteAround(kb));
  const written: string[] = [];
  const open = (name: string) => ({ write: () => written.push(name), close: () => {} });
  for (const own of exports) own.write(kb, { open, pathOf: () => '' });
  return written;
}

const addressed = (address: string) => costs.replace('title: ()', `address: () => '${address}', title: ()`);

/** What stands in the file, and what is said of it. */
const unsound: readonly [why: string, code: string, message: string][] = [
  ['a page that is none', costs.replace('definePage({', '({'), 'page `costs` without `sheets`, expected what'],
  ['a page without a title', costs.replace(/^ +title: .*\n/m, ''), 'page `costs` failed: spec.title is not'],
  ['a title without text', costs.replace(/title: .*/, "title: () => '',"), '`title` of page `costs` at costs/'],
  ['a name that is no address', costs.replace("name: 'costs'", "name: 'What it costs'"), 'expected small letters'],
  ['an address of another page', addressed('metrics/costs/'), 'Unexpected address `metrics/costs/` of page `costs`'],
  ['a way out of the site', addressed('costs/../../'), 'expected one of its own such as `costs/2026/`'],
  ['an address twice', costs.replace('title: ()', 'items: () => [1, 2], title: ()'), 'address `costs/` of page'],
  ['a page that fails', costs.replace('kb.incidents.length', 'kb.nothing.length'), 'at costs/ failed: Cannot read'],
  ['text for markup', costs.replace('return [', "return '<h1>Costs</h1>'; ["), 'expected what `h` makes'],
  ['a script', costs.replace("h('h1', null,", "h('script', null,"), 'Unexpected element `script`'],
  ['a style', costs.replace("class: 'lead'", "style: 'color: red'"), 'Unexpected attribute `style` of `p`'],
  ['an export without words', costs.replace(/summary: .*/, ''), 'export `costs` without `summary`'],
  [
    'a file outside',
    costs.replace("open('costs.csv')", "open('costs/../../x')"),
    'file `costs/../../x` of export `costs`',
  ],
  ['a file of another format', costs.replace("open('costs.csv')", "open('incidents.json')"), 'file `incidents.json`'],
  ['a promise', costs.replace('write(kb', 'async write(kb'), 'Unexpected promise of export `costs`'],
];

describe('pages and exports of a team', () => {
  it('are drawn and written where they are sound', async () => {
    expect(await use(costs)).toEqual(['costs.csv']);
  });

  it.each(unsound)('are told with their file where they are not: %s', async (_why, code, message) => {
    await expect(use(code)).rejects.toThrow(message);
    await expect(use(code)).rejects.toThrow(/^own\.mjs: /);
  });
});
