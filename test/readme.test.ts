import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeBook } from './commands/run.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const exemplary = readFileSync(new URL('./fixtures/exemplary.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('begins with the build and then the tests of a fresh clone', () => {
    const blocks = [...readme.matchAll(/^```sh\n(.*?)\n```/gms)].map(([, lines]) => lines);
    expect(blocks.slice(0, 2)).toEqual(['npm ci && npm run build', 'npm ci && npm test']);
  });

  it('shows what check really prints', async () => {
    const slips = exemplary
      .replace('severity: SEV2', 'severity: SEV-2')
      .replace('detected: 2026-03-04T09:16', 'detected: 2026-03-04T09:02');
    const book = makeBook({ 'reviews/2026/2026-03-04-checkout-times-out.md': slips });
    const { stdout } = await book.run(['check', '--as-of', '2026-03-24']);
    expect(readme).toContain(`$ incidentbook check\n${stdout}\`\`\``);
  });

  it('names every command', async () => {
    const { stdout } = await makeBook({}).run(['--help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) {3,}/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(readme).toContain(`| \`${name}\` |`);
  });
});
