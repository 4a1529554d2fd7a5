import { join } from 'node:path';
import { findRoot, readSettings } from '../io/config.ts';
import { packageRoot } from '../io/package-root.ts';
import { readText, readTextIfThere } from '../io/read-text.ts';
import { type Contract, readContract } from '../review/contract.ts';
import type { Settings } from '../review/settings.ts';
import { schemaWithRules } from '../rules/config-schema.ts';

/** A book on disk: where it is, its settings and what its template asks for. */
export interface Project {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Settings;
  readonly contract: Contract;
}

/** Opens the book in or above a folder. Throws `CannotRun` where its configuration is wrong. */
export async function openProject(cwd: string): Promise<Project> {
  const root = findRoot(cwd);
  const settings = await readSettings(root, schemaWithRules());
  const own = await readTextIfThere(join(root, settings.reviews, '_template.md'), `${settings.reviews}/_template.md`);
  const template = own ?? (await readText(join(packageRoot(), 'reviews', '_template.md')));
  return { root, settings, contract: readContract(template, settings.headings) };
}
