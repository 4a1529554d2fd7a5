import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Each loads what it is made of by itself: the commands load most of the program. */
const pages: Readonly<Record<string, () => Promise<string>>> = {
  commands: async () => {
    const { commands } = await import('../../src/commands/index.ts');
    return (await import('../../src/commands/reference-page.ts')).commandsPage(commands);
  },
  configuration: async () => (await import('../../src/commands/fields-page.ts')).configurationPage(),
  'front-matter': async () => (await import('../../src/commands/fields-page.ts')).frontMatterPage(),
  metrics: async () => {
    const { resolveSettings } = await import('../../src/review/settings.ts');
    return (await import('../../src/metrics/definitions-page.ts')).definitionsPage(resolveSettings({}));
  },
  rules: async () => {
    const { rules } = await import('../../src/rules/index.ts');
    return (await import('../../src/commands/rules-page.ts')).rulesPage(rules);
  },
};

describe('the generated reference', () => {
  it.each(Object.keys(pages))('stands in docs/%s.md as the code is: `npm run generate` writes it', async (name) => {
    expect(read(`docs/${name}.md`)).toBe(await pages[name]?.());
  });
});
