import { expect, vi } from 'vitest';
import { run } from '../../src/program.ts';
import { testNow } from './run.ts';

/** A `serve` that runs. */
export interface Serving {
  readonly url: string;
  /** What it has printed so far. */
  readonly printed: { readonly out: string; readonly err: string };
  /** Ends it and gives its exit code. */
  end(): Promise<number>;
}

/** Starts `serve` in a book, with further arguments, and waits until it serves. */
export async function startServe(root: string, args: readonly string[] = []): Promise<Serving> {
  const interrupt = new AbortController();
  const printed = { out: '', err: '' };
  const printInto = (name: 'out' | 'err') => ({
    write(text: string) {
      printed[name] += text;
    },
  });
  const ended = run(
    ['serve', '--port', '0', ...args],
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
  await vi.waitFor(() => expect(printed.out).toContain('http://'), { timeout: 60_000 });
  const [url = ''] = /http:\S+/.exec(printed.out) ?? [];
  return {
    url,
    printed,
    end: () => {
      interrupt.abort();
      return ended;
    },
  };
}

/** Reads server-sent events until one holds the given text; listens from the moment in which it is called. */
export async function waitForEvent(url: string, text: string): Promise<string> {
  const { body } = await fetch(`${url}__serve/events`);
  let heard = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += chunk;
    if (heard.includes(text)) return heard;
  }
  throw new Error(`Heard only ${heard}`);
}
