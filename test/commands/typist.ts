import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { World } from '../../src/world.ts';

/** Keys of a terminal that are no letters. */
export const keys = { enter: '\r', down: '\u001b[B', stop: '\u0003' };

/** A terminal at which somebody types: whenever a text appears, what stands behind it, texts and `keys`, in this order. */
export function typist(answers: readonly (readonly [appears: string, ...typed: string[]])[]): {
  readonly terminal: NonNullable<World['terminal']>;
  /** All that was shown, without colours and movements. */
  shown(): string;
} {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const waiting = [...answers];
  let all = '';
  let since = '';
  output.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(chunk.toString());
    all += text;
    since += text;
    const [next] = waiting;
    if (!next || !since.includes(next[0])) return;
    waiting.shift();
    since = '';
    const [, ...typed] = next;
    // One key at a time, as a hand would; an arrow is one key.
    const pressed = typed.flatMap((text) => (Object.values(keys).includes(text) ? [text] : [...text]));
    for (const key of pressed) setImmediate(() => input.write(key));
  });
  return { terminal: { input, output }, shown: () => all };
}
