/** A task that waits until nobody has asked for it for a while, but not for ever. */
export interface WhenQuiet {
  ask(): void;
  stop(): void;
}

/**
 * Runs a task once after the last of several askings: what was asked for before is outdated by then. `pauseMs`: how long
 * it must be quiet; after `longestMs` it runs although it is not. While it runs nothing else of it begins.
 */
export function whenQuiet(
  task: () => void | Promise<void>,
  pauseMs: () => number,
  longestMs: () => number,
  now: () => number,
): WhenQuiet {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  let running = false;
  const begin = async () => {
    timer = undefined;
    since = undefined;
    running = true;
    try {
      await task();
    } finally {
      running = false;
      if (since !== undefined) ask();
    }
  };
  const ask = () => {
    since ??= now();
    if (running) return;
    clearTimeout(timer);
    const rest = Math.max(0, since + longestMs() - now());
    timer = setTimeout(() => void begin(), Math.min(pauseMs(), rest));
  };
  return { ask, stop: () => clearTimeout(timer) };
}
