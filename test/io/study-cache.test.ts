import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheFolder, contentHash, type Kept, openStudyCache } from '../../src/io/study-cache.ts';

const root = mkdtempSync(join(tmpdir(), 'incidentbook-cache-'));
afterAll(() => rmSync(root, { recursive: true }));

const content = new Map([
  ['a.md', 'The pool was full.'],
  ['b.md', 'The queue “overflowed”.'],
]);
const kept = (path: string) => ({
  id: `INC-${path}`,
  json: JSON.stringify({ path, text: content.get(path) }),
  numbers: Uint32Array.of(0, 1, 2),
});
/** What is kept, looked at; nothing where any of it is damaged. */
const shown = (found: Kept | undefined) => {
  const [json, numbers] = [found?.json(), found?.numbers()];
  return found && json !== undefined && numbers ? { id: found.id, json, numbers } : undefined;
};
const longAgo = new Date('2026-03-04T09:12Z');

for (const [path, text] of content) {
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), longAgo, longAgo);
}

async function fill(key: string): Promise<void> {
  const cache = openStudyCache(root, key);
  cache.words().push('pool', 'queue');
  for (const [path, text] of content) {
    expect(cache.unchanged(path)).toBeUndefined();
    cache.keep(path, contentHash(Buffer.from(text)), kept(path));
  }
  await cache.save();
}

const fileOf = (key: string) => join(root, cacheFolder, `${key}.studies`);

describe('the cache of studies', () => {
  it('gives back what it was given, by the file as it stands or by its content, and only for its key', async () => {
    await fill('one');
    const again = openStudyCache(root, 'one');
    expect(again.words()).toEqual(['', 'pool', 'queue']);
    expect(shown(again.unchanged('a.md'))).toEqual(kept('a.md'));
    expect(shown(again.withContent('b.md', Buffer.from('The queue “overflowed”.')))).toEqual(kept('b.md'));
    expect(again.withContent('b.md', Buffer.from('The queue “overflowed”!'))).toBeUndefined();
    expect(openStudyCache(root, 'other').unchanged('a.md')).toBeUndefined();
  });

  it('does not trust the times of a file that was touched, nor of one as young as the cache', async () => {
    await fill('touched');
    utimesSync(join(root, 'a.md'), longAgo, new Date('2026-03-05T09:12Z'));
    const cache = openStudyCache(root, 'touched');
    expect(cache.unchanged('a.md')).toBeUndefined();
    expect(shown(cache.withContent('a.md', Buffer.from(content.get('a.md') ?? '')))).toEqual(kept('a.md'));
    const now = new Date();
    utimesSync(join(root, 'b.md'), now, now);
    await fill('young');
    expect(openStudyCache(root, 'young').unchanged('b.md')).toBeUndefined();
    utimesSync(join(root, 'b.md'), longAgo, longAgo);
  });

  it('is as good as empty where it is damaged: whatever byte is another, nothing wrong comes out', async () => {
    await fill('damaged');
    const whole = readFileSync(fileOf('damaged'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        writeFileSync(fileOf('damaged'), bytes);
        const cache = openStudyCache(root, 'damaged');
        let missed = 0;
        for (const [path, text] of content) {
          cache.unchanged(path);
          const found = shown(cache.withContent(path, Buffer.from(text)));
          if (found) expect(found).toEqual(kept(path));
          else missed += 1;
        }
        expect(missed).toBeGreaterThan(0);
      }),
    );
    for (const length of [0, 10, 30, whole.length - 1]) {
      writeFileSync(fileOf('damaged'), whole.subarray(0, length));
      const cache = openStudyCache(root, 'damaged');
      expect(shown(cache.withContent('b.md', Buffer.from(content.get('b.md') ?? '')))).toBeUndefined();
    }
  });

  it('keeps a few keys, leaves nothing half-written behind, and is no business of git', async () => {
    for (const key of ['k1', 'k2', 'k3', 'k4', 'k5']) await fill(key);
    const names = readdirSync(join(root, cacheFolder));
    expect(names).toHaveLength(4);
    expect(names).toContain('k5.studies');
    expect(readFileSync(join(root, '.incidentbook/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('stays whole when several runs write it at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => fill('shared')));
    const cache = openStudyCache(root, 'shared');
    for (const path of content.keys()) {
      cache.unchanged(path);
      expect(shown(cache.withContent(path, Buffer.from(content.get(path) ?? '')))).toEqual(kept(path));
    }
  });
});
