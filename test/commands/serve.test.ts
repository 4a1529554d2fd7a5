import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../src/program.ts';
import { makeBook, testNow } from './run.ts';

const review = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');

/** Starts `serve` in a book and hands over its address, what it prints, and the way to end it. */
async function startServe(root: string) {
  const interrupt = new AbortController();
  const printed = { out: '', err: '' };
  const printInto = (name: 'out' | 'err') => ({
    write(text: string) {
      printed[name] += text;
    },
  });
  const ended = run(
    ['serve', '--port', '0', '--no-search'],
    {
      cwd: root,
      env: {},
      stdin: (async function* () {})(),
      stdout: printInto('out'),
      stderr: printInto('err'),
      now: () => testNow,
      fetch,
      wait: async () => undefined,
      interrupted: interrupt.signal,
    },
    '0.0.0-test',
  );
  await vi.waitFor(() => expect(printed.out).toContain('http://'), { timeout: 30_000 });
  const [url = ''] = /http:\S+/.exec(printed.out) ?? [];
  const home = async () => (await fetch(url)).text();
  return {
    url,
    printed,
    home,
    end: () => {
      interrupt.abort();
      return ended;
    },
  };
}

/** Reads server-sent events until the given text has come. */
async function waitForEvent(url: string, text: string): Promise<string> {
  const { body } = await fetch(`${url}__serve/events`);
  let heard = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += chunk;
    if (heard.includes(text)) return heard;
  }
  throw new Error(`Heard only ${heard}`);
}

describe('serve', () => {
  it('shows a change, keeps the last good site when a review breaks, and says why', async () => {
    const title = /^title: (.*)$/m.exec(review)?.[1] ?? '';
    const book = makeBook({ 'reviews/one.md': review });
    const { url, home, end, printed } = await startServe(book.root);
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

  it('starts from a broken book too', async () => {
    const book = makeBook({ 'reviews/one.md': review.replace(/^severity: .*$/m, 'severity: SEV-2') });
    const { url, home, end } = await startServe(book.root);
    expect(await home()).toContain('<!doctype html>');
    expect(await waitForEvent(url, 'SEV-2')).toContain('The check finds errors');
    await end();
  });
});
