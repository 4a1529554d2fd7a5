/** No file takes a check more than five seconds of CPU time or 500 MB, whatever stands in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder } from '../hostile/a-folder.ts';
import { hostileFile } from '../hostile/index.ts';
import { largeCases, sizedFiles } from './counted.ts';
import { tell } from './figures.ts';
import { runProgram } from './program.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-hostile.md';
const root = makeFolder({ [path]: exemplary });
const worst = { files: 0, ms: 0, bytes: 0 };

afterAll(() => {
  removeFolder(root);
  expect(worst.files).toBe(sizedFiles);
  tell({ of: 'sizes', count: worst.files, worstMs: worst.ms, worstBytes: worst.bytes });
});

const dump = { name: '100 MB of lines', text: exemplary + 'a line of a log\n'.repeat(6_500_000) };

describe('a check of one file', () => {
  it.each([...largeCases, dump].map((item) => [item.name, item] as const))('with %s', async (_, item) => {
    writeFileSync(join(root, path), hostileFile(item));
    const { code, stderr, maxBytes, cpuMs } = await runProgram(root, [
      'check',
      '--as-of',
      '2026-03-24',
      '--format',
      'json',
    ]);
    expect(code, stderr).toBeLessThanOrEqual(1);
    worst.files += 1;
    worst.ms = Math.max(worst.ms, cpuMs);
    worst.bytes = Math.max(worst.bytes, maxBytes);
    expect(cpuMs).toBeLessThan(5000);
    expect(maxBytes).toBeLessThan(500e6);
  });
});
