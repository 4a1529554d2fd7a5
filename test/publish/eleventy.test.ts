import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aroundIn } from '../../site/around.ts';
import { definePage, type Site } from '../../site/page.ts';
import { assemble } from '../../src/knowledge/assemble.ts';
import { writePages } from '../../src/publish/eleventy.ts';
import { surroundings } from '../knowledge/surroundings.ts';

const folder = mkdtempSync(join(tmpdir(), 'incidentbook-pages-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kb = assemble([], surroundings('2026-01-01'));
const site: Site = {
  ...aroundIn(kb),
  kb,
  searchable: false,
  href: (address) => address,
  asset: (name) => name,
  whole: (incident) => incident,
};

const numbered = (name: string, count: number) =>
  definePage<number>({
    name,
    items: () => Array.from({ length: count }, (_, number) => number),
    address: (number) => `${name}/${number}/`,
    title: (number) => `${name} ${number}`,
    description: () => '',
    render: (number) => `This is ${name} ${number}.`,
  });

describe('writePages', () => {
  it('writes every sheet of more pages than Eleventy is handed at once, each once and under its own address', async () => {
    let told = 0;
    const pages = [numbered('few', 3), numbered('many', 123), numbered('none', 0), numbered('last', 2)];
    const sheets = pages.flatMap((page) => page.sheets(site.kb).map((sheet) => ({ page, sheet })));
    await writePages(sheets, { site, menu: [] }, folder, () => {
      told += 1;
    });
    expect(told).toBe(128);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    expect(files).toHaveLength(128);
    for (const file of files) {
      const [name, number] = file.split('/');
      expect(readFileSync(join(folder, file), 'utf8')).toContain(`This is ${name} ${number}.`);
    }
  });
});
