import { type Extensions, noExtensions } from '../extend/extension.ts';
import { refuseTwins, soundExtension } from '../extend/sound.ts';
import { findExtensionFiles, importExtension, stampOfFiles } from '../io/extension-files.ts';
import type { Settings } from '../review/settings.ts';

/**
 * Loads the code that a book names in its configuration. Where it may not run, none of it is looked at.
 * Throws `CannotRun` where it cannot be found or loaded, and where it gives no sound rules and metrics.
 */
export async function readExtensions(
  root: string,
  settings: Pick<Settings, 'extend' | 'reviews' | 'runbooks'>,
  mayRun: boolean,
): Promise<Extensions> {
  if (settings.extend.length === 0) return noExtensions;
  if (!mayRun) return { ...noExtensions, isWhole: false };
  const files = await findExtensionFiles(root, settings);
  const stamp = stampOfFiles(files);
  const parts = [];
  for (const file of files) parts.push({ path: file.path, ...soundExtension(file.path, await importExtension(file)) });
  refuseTwins(
    parts.flatMap(({ path, rules, metrics }) => [
      ...rules.map(({ name }) => ({ path, name, what: 'rule' })),
      ...metrics.map(({ id }) => ({ path, name: id, what: 'metric' })),
    ]),
  );
  return {
    rules: parts.flatMap(({ rules }) => rules),
    metrics: parts.flatMap(({ metrics }) => metrics),
    files: files.map(({ at }) => at),
    stamp,
    isWhole: true,
  };
}
