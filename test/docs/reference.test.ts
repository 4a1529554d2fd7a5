import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { commandsPage } from '../../src/commands/reference-page.ts';
import { definitionsPage } from '../../src/metrics/definitions-page.ts';
import { resolveSettings } from '../../src/review/settings.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the generated reference', () => {
  it('stands in docs/commands.md as the commands are: `npm run generate` writes it', async () => {
    expect(read('docs/commands.md')).toBe(await commandsPage(commands));
  });

  it('stands in docs/metrics.md as the metrics are: `npm run generate` writes it', () => {
    expect(read('docs/metrics.md')).toBe(definitionsPage(resolveSettings({})));
  });
});
