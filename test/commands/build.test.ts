import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basePathOf } from '../../src/commands/build.ts';
import { makeBook } from './run.ts';

const review = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const book = (text = review) => makeBook({ 'reviews/2026/one.md': text });

describe('build', () => {
  it('writes the site and says in one line what it did', async () => {
    const { root, run, read } = book();
    const { code, stdout, stderr } = await run(['build', '--no-search']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Read 1 review, found no problems, wrote \d+ pages to _site\/ in 0\.0 s\. .*\n$/);
    expect(stderr).toBe('');
    expect(read('_site/index.html')).toContain('<!doctype html>');
    expect(existsSync(join(root, '_site/pagefind'))).toBe(false);
  });

  it('refuses on errors, prints them and leaves the old site', async () => {
    const { run, read, write } = book();
    await run(['build', '--no-search']);
    const before = read('_site/index.html');
    write('reviews/2026/one.md', review.replace(/^severity: .*$/m, 'severity: SEV-2'));
    const { code, stdout, stderr } = await run(['build', '--no-search']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/reviews\/2026\/one\.md:\d+:\d+ error .*SEV-2/);
    expect(stderr).toContain('--keep-going');
    expect(read('_site/index.html')).toBe(before);
  });

  it('keeps going when told to, and counts what it found', async () => {
    const { run } = book(review.replace(/^severity: .*$/m, 'severity: SEV-2'));
    const { code, stdout } = await run(['build', '--no-search', '--keep-going', '--out', 'public']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/found 1 error and 0 warnings, wrote \d+ pages to public\//);
  });

  it('puts every link under the base path', async () => {
    const { run, read } = book();
    await run(['build', '--no-search', '--base-path', 'kb']);
    expect(read('_site/index.html')).toContain('href="/kb/incidents/"');
  });

  it('leaves a folder alone that it did not write', async () => {
    const { run, write, read } = book();
    write('public/thesis.txt', 'years of work');
    const { code, stderr } = await run(['build', '--no-search', '--out', 'public']);
    expect(code).toBe(2);
    expect(stderr).toContain('holds files that incidentbook did not write');
    expect(read('public/thesis.txt')).toBe('years of work');
  });
});

describe('basePathOf', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['kb', '/kb/'],
    ['/kb', '/kb/'],
    ['//a/b//', '/a/b/'],
  ])('reads %j as %s', (given, path) => {
    expect(basePathOf(given)).toBe(path);
  });

  it.each(['/a b/', 'https://example.org/', '/../x/', '/"><script>/'])('refuses %j', (given) => {
    expect(() => basePathOf(given)).toThrow('expected a path such as /kb/');
  });
});
