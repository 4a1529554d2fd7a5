import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeBook } from './run.ts';
import { startServe, waitForEvent } from './serving.ts';

const review = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');

describe('serve', () => {
  it('shows a change, keeps the last good site when a review breaks, and says why', async () => {
    const title = /^title: (.*)$/m.exec(review)?.[1] ?? '';
    const book = makeBook({ 'reviews/one.md': review });
    const { url, end, printed } = await startServe(book.root, ['--no-search']);
    const home = async () => (await fetch(url)).text();
    expect(await home()).toContain('/__serve/serve.js');

    const reloaded = waitForEvent(url, 'event: reload');
    book.write('reviews/one.md', review.replace(title, 'A title that was changed'));
    await reloaded;
    expect(await home()).toContain('A title that was changed');

    const told = waitForEvent(url, 'reviews/one.md:');
    book.write('reviews/one.md', review.replace(title, 'A broken one').replace(/^severity: .*$/m, 'severity: SEV-2'));
    expect(await told).toContain('The last good site is shown');
    expect(await home()).toContain('A title that was changed');
    expect(printed.err).toContain('SEV-2');

    expect(await end()).toBe(0);
    await expect(home()).rejects.toThrow();
  });

  it('shows a review with which another does not agree, and says so', async () => {
    const book = makeBook({ 'reviews/one.md': review });
    const { url, end } = await startServe(book.root, ['--no-search']);
    const address = `incidents/${/^id: (.*)$/m.exec(review)?.[1]?.toLowerCase()}/`;
    const told = waitForEvent(url, 'INC-1999-001');
    book.write('reviews/one.md', review.replace(/^id: .*$/m, '$&\nrelated: [INC-1999-001]'));
    expect(await told).toContain('The check finds errors');
    expect(await (await fetch(url + address)).text()).toContain('INC-1999-001');
    const mended = waitForEvent(url, 'data: []');
    book.write('reviews/one.md', review);
    await mended;
    await end();
  });

  it('starts from a broken book too', async () => {
    const book = makeBook({ 'reviews/one.md': review.replace(/^severity: .*$/m, 'severity: SEV-2') });
    const { url, end } = await startServe(book.root, ['--no-search']);
    expect(await (await fetch(url)).text()).toContain('<!doctype html>');
    expect(await waitForEvent(url, 'SEV-2')).toContain('The check finds errors');
    await end();
  });

  it('shows what readers outside would see, before it is built for them', async () => {
    const id = /^id: (.*)$/m.exec(review)?.[1] ?? '';
    const open = review
      .replace('status: final', 'status: final\nvisibility: public')
      .replace('## What Happened', '<!-- internal -->\nThe flimsycrate broke.\n<!-- /internal -->\n\n## What Happened');
    const hidden = review.replaceAll(id, 'INC-2026-666').replace(/^title: .*$/m, 'title: Mxyzzle overflows');
    const book = makeBook({ 'reviews/one.md': open, 'reviews/two.md': hidden });
    const { url, end, printed } = await startServe(book.root, ['--no-search', '--audience', 'public']);
    expect(printed.out).toContain('Serving what the public would see at http');
    const page = async () => (await fetch(`${url}incidents/${id.toLowerCase()}/`)).text();
    expect(await page()).toContain('What Happened');
    expect(await page()).not.toContain('flimsycrate');
    expect(await (await fetch(`${url}incidents/`)).text()).not.toContain('Mxyzzle');
    expect((await fetch(`${url}incidents/inc-2026-666/`)).status).toBe(404);

    const reloaded = waitForEvent(url, 'event: reload');
    book.write('reviews/one.md', open.replace('<!-- internal -->\n', '').replace('<!-- /internal -->\n', ''));
    await reloaded;
    expect(await page()).toContain('flimsycrate');
    await end();
  });
});
