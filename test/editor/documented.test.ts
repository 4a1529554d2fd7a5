import { readFileSync } from 'node:fs';
import { parse as parseLua } from 'luaparse';
import { parseSync } from 'oxc-parser';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkBookCommand } from '../../src/editor/capabilities.ts';
import { fixAllKind } from '../../src/editor/quick-fixes.ts';

const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
const snippets = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

/** How each language is read; each throws, or returns what is wrong. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  json: (text) => void JSON.parse(text),
  toml: (text) => void parseToml(text),
  yaml: (text) => void parseYaml(text),
  lua: (text) => void parseLua(text, { luaVersion: '5.2' }),
  js: (text) => parseSync('extension.js', text, { sourceType: 'commonjs' }).errors[0]?.message,
};

describe('the set-ups in docs/editors.md', () => {
  it('are there for each editor', () => {
    const languages = new Set(snippets.map(({ language }) => language));
    expect([...languages].sort()).toEqual(Object.keys(readers).sort());
  });

  it.each(snippets)('can be read: $language\n$text', ({ language, text }) => {
    expect(readers[language]?.(text)).toBeUndefined();
  });

  it('start the command that there is', () => {
    const starts = page.match(/'incidentbook', 'lsp'|"incidentbook", "lsp"/g) ?? [];
    expect(starts.length).toBeGreaterThanOrEqual(4);
    expect(page).toContain(checkBookCommand);
    expect(page).toContain(`"${fixAllKind}"`);
  });

  it('name schemas that the package brings', () => {
    const files = (
      JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { files: string[] }
    ).files;
    const schemas = [...page.matchAll(/node_modules\/incidentbook\/(schema\/[\w.]+)/g)].map(([, path = '']) => path);
    expect(schemas.length).toBeGreaterThan(2);
    expect(files).toContain('schema');
    for (const path of schemas)
      expect(JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))).toBeTypeOf('object');
  });
});
