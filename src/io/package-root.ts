import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of this package's own folder, whether the code runs from its sources or compiled. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package’s own folder was not found.');
    folder = parent;
  }
  return folder;
}

/** Version of this package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}

/** Changes whenever the compiled code does; the version where it has not been compiled. */
export function codeStamp(): string {
  const file = join(packageRoot(), 'dist', 'code-stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : packageVersion();
}
