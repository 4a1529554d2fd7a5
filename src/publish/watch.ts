/** Chokidar as the one who notices that files change. */
import { watch as chokidarWatch } from 'chokidar';

/** An editor may write a file in several goes; whatever comes later is noticed by itself. */
const quietMs = 15;

/**
 * Calls `onChange` with the paths of what has changed, after files under any of the paths have and it has been quiet for a
 * moment. Returns the way to stop.
 */
export async function watchPaths(
  paths: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
): Promise<() => Promise<void>> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let changed = new Set<string>();
  const watcher = chokidarWatch([...paths], { ignoreInitial: true });
  watcher.on('all', (_event, path) => {
    changed.add(path);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const told = changed;
      changed = new Set();
      onChange(told);
    }, quietMs);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(waiting);
    await watcher.close();
  };
}
