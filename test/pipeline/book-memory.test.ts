import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { BookMemory } from '../../src/pipeline/book-memory.ts';
import { readContract } from '../../src/review/contract.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { atOnce } from '../../src/rules/steps.ts';

const input = { contract: readContract('---\nid: x\n---\n'), settings: resolveSettings({}) };

let root: string;
let memory: BookMemory;
let written = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'book-memory-'));
  memory = new BookMemory();
  const mine = root;
  onTestFinished(() => rmSync(mine, { recursive: true, force: true }));
});

/** Writes a file that was changed long ago, each time at another time: one that is new may change in the same tick. */
function write(path: string, text: string): string {
  const file = join(root, path);
  writeFileSync(file, text);
  written += 1;
  utimesSync(file, written, written);
  return file;
}
const known = (path: string) => memory.known<string>(root, path, input, 'whole');
const study = (path: string) => memory.study(root, path, input, 'whole', (text) => `studied ${text}`);
const textOf = async (path: string) => known(path) ?? (await study(path));

describe('what is remembered of a review', () => {
  it('is looked at each time where nobody watches', async () => {
    write('a.md', 'one');
    expect(known('a.md')).toBeUndefined();
    expect(await textOf('a.md')).toBe('studied one');
    expect(known('a.md')).toBe('studied one');
    write('a.md', 'two');
    expect(await textOf('a.md')).toBe('studied two');
  });

  it('is only looked at where something is said to have changed, as soon as anything is', async () => {
    const file = write('a.md', 'one');
    write('b.md', 'one');
    await Promise.all([study('a.md'), study('b.md')]);
    memory.hear([]);
    write('a.md', 'two');
    write('b.md', 'two');
    expect(known('a.md')).toBe('studied one');
    memory.hear([file]);
    expect(known('b.md')).toBe('studied one');
    expect(known('a.md')).toBeUndefined();
    // As long as it has not been read, also where the reading of another failed.
    expect(known('a.md')).toBeUndefined();
    expect(await study('a.md')).toBe('studied two');
    expect(known('a.md')).toBe('studied two');
  });

  it('is found where nobody has said that it changed, and not where it has gone', async () => {
    write('a.md', 'one');
    const file = write('b.md', 'one');
    const gone = write('c.md', 'one');
    await Promise.all(['a.md', 'b.md', 'c.md'].map(study));
    memory.hear([]);
    expect(atOnce(memory.missed())).toEqual([]);
    write('b.md', 'two');
    rmSync(gone);
    expect(atOnce(memory.missed())).toEqual([file]);
    memory.hear([file]);
    expect(await textOf('b.md')).toBe('studied two');
    expect(atOnce(memory.missed())).toEqual([]);
  });
});
