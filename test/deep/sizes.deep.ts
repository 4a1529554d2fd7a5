/** No file takes a check more than five seconds or 500 MB, whatever stands in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder } from '../hostile/a-folder.ts';
import { sizeCases } from '../hostile/cases/sizes.ts';
import { yamlCases } from '../hostile/cases/yaml.ts';
import { hostileFile } from '../hostile/index.ts';
import { runProgram } from './program.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-hostile.md';
const root = makeFolder({ [path]: exemplary });
const worst = { ms: 0, bytes: 0 };

afterAll(() => {
  removeFolder(root);
  process.stdout.write(`Worst of all: ${(worst.ms / 1000).toFixed(1)} s and ${Math.round(worst.bytes / 1e6)} MB\n`);
});

const large = yamlCases.filter((item) => hostileFile(item).length > 20_000);
const dump = { name: '100 MB of lines', text: exemplary + 'a line of a log\n'.repeat(6_500_000) };

describe('a check of one file', () => {
  it.each([...sizeCases, ...large, dump].map((item) => [item.name, item] as const))('with %s', async (_, item) => {
    writeFileSync(join(root, path), hostileFile(item));
    const { code, stderr, maxBytes, tookMs } = await runProgram(root, [
      'check',
      '--as-of',
      '2026-03-24',
      '--format',
      'json',
    ]);
    expect(code, stderr).toBeLessThanOrEqual(1);
    worst.ms = Math.max(worst.ms, tookMs);
    worst.bytes = Math.max(worst.bytes, maxBytes);
    expect(tookMs).toBeLessThan(5000);
    expect(maxBytes).toBeLessThan(500e6);
  });
});
