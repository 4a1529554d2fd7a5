import type { World } from '../world.ts';

/** Nothing is shown before this: what is quick needs no progress. */
const PATIENCE_MS = 1000;
const EVERY_MS = 100;

export interface Progress {
  /** Says how far a step is; shown at most ten times a second, only in a terminal and only when it takes long. */
  step(what: string, done?: number, of?: number): void;
  /** Takes the line away again. */
  end(): void;
}

/** A line of progress on standard error. */
export function createProgress({ stderr, env, now }: Pick<World, 'stderr' | 'env' | 'now'>): Progress {
  const silent = stderr.isTTY !== true || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '';
  const began = now();
  let last = 0;
  let shown = false;
  return {
    step(what, done, of) {
      const at = now();
      if (silent || at - began < PATIENCE_MS || at - last < EVERY_MS) return;
      last = at;
      shown = true;
      const count =
        done === undefined || of === undefined ? '' : ` ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
      stderr.write(`\r\u001b[2K${what}${count} …`);
    },
    end() {
      if (shown) stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
