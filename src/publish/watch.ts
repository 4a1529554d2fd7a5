/** Chokidar as the one who notices that files change. */
import { watch as chokidarWatch } from 'chokidar';

/** An editor may write a file in several goes; whatever comes later is noticed by itself. */
const quietMs = 15;

/** Calls `onChange` after files under any of the paths have changed and it has been quiet for a moment. Returns the way to stop. */
export async function watchPaths(paths: readonly string[], onChange: () => void): Promise<() => Promise<void>> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const watcher = chokidarWatch([...paths], { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(onChange, quietMs);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    clearTimeout(waiting);
    await watcher.close();
  };
}
