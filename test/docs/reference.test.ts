import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationPage, frontMatterPage } from '../../src/commands/fields-page.ts';
import { commands } from '../../src/commands/index.ts';
import { commandsPage } from '../../src/commands/reference-page.ts';
import { rulesPage } from '../../src/commands/rules-page.ts';
import { definitionsPage } from '../../src/metrics/definitions-page.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { rules } from '../../src/rules/index.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  commands: () => commandsPage(commands),
  configuration: configurationPage,
  'front-matter': frontMatterPage,
  metrics: () => definitionsPage(resolveSettings({})),
  rules: () => rulesPage(rules),
};

describe('the generated reference', () => {
  it.each(Object.keys(pages))('stands in docs/%s.md as the code is: `npm run generate` writes it', async (name) => {
    expect(read(`docs/${name}.md`)).toBe(await pages[name]?.());
  });
});
