import { type Extensions, noExtensions } from '../extend/extension.ts';
import { findExtensionFiles, importExtension, stampOfFiles } from '../io/extension-files.ts';
import type { Settings } from '../review/settings.ts';

/**
 * Loads the code that a book names in its configuration. Where it may not run, none of it is looked at.
 * Throws `CannotRun` where it cannot be found or loaded, and where it gives nothing sound.
 */
export async function readExtensions(
  root: string,
  settings: Pick<Settings, 'extend' | 'reviews' | 'runbooks'>,
  mayRun: boolean,
): Promise<Extensions> {
  if (settings.extend.length === 0) return noExtensions;
  if (!mayRun) return { ...noExtensions, isWhole: false };
  // Most books have no code of their own, and need not load what it would be made of.
  const { soundExtension } = await import('../extend/sound.ts');
  const { refuseTwins } = await import('../extend/twins.ts');
  const files = await findExtensionFiles(root, settings);
  const stamp = stampOfFiles(files);
  const parts = [];
  for (const file of files) parts.push({ path: file.path, ...soundExtension(file.path, await importExtension(file)) });
  refuseTwins(
    parts.flatMap(({ path, ...part }) => [
      ...part.rules.map(({ name }) => ({ path, name, what: 'rule' as const })),
      ...part.metrics.map(({ id }) => ({ path, name: id, what: 'metric' as const })),
      ...part.pages.map(({ name }) => ({ path, name, what: 'page' as const })),
      ...part.exports.map(({ name }) => ({ path, name, what: 'export' as const })),
    ]),
  );
  return {
    rules: parts.flatMap(({ rules }) => rules),
    metrics: parts.flatMap(({ metrics }) => metrics),
    pages: parts.flatMap(({ pages }) => pages),
    exports: parts.flatMap(({ exports }) => exports),
    files: files.map(({ at }) => at),
    stamp,
    isWhole: true,
  };
}
