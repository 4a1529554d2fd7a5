import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { type Extensions, noExtensions } from '../extend/extension.ts';
import { configName, findRoot, readSettings } from '../io/config.ts';
import { packageRoot } from '../io/package-root.ts';
import { readText, readTextIfThere } from '../io/read-text.ts';
import { type Contract, readContract } from '../review/contract.ts';
import type { Settings } from '../review/settings.ts';
import { schemaWithRules } from '../rules/config-schema.ts';
import { rules, rulesWith } from '../rules/index.ts';
import { readExtensions } from './read-extensions.ts';

/** A book on disk: where it is, its settings and what its template asks for. */
export interface Project {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Settings;
  readonly contract: Contract;
  /** The team's own rules and metrics, as far as they were loaded. */
  readonly extensions: Extensions;
}

export interface OpenOptions {
  /** Whether the code that the configuration names may run; not where not said otherwise. */
  readonly extend?: boolean;
}

/** Opens the book in or above a folder. Throws `CannotRun` where its configuration is wrong. */
export async function openProject(cwd: string, { extend = false }: OpenOptions = {}): Promise<Project> {
  const root = findRoot(cwd);
  let extensions = noExtensions;
  const settings = await readSettings(root, async (unchecked) => {
    extensions = await readExtensions(root, unchecked, extend);
    return schemaWithRules(rulesWith(extensions.rules), extensions.isWhole);
  });
  const template =
    (await templateOf(root, settings)) ?? (await readText(join(packageRoot(), 'reviews', '_template.md')));
  return { root, settings, extensions, contract: contractOf(template, settings) };
}

/**
 * Opens another book at a folder: with its own configuration and template, and with ours where it has none.
 * @param shown how the folder is called in messages
 */
export async function openSource(root: string, shown: string, ours: Project): Promise<Project> {
  const isConfigured = existsSync(join(root, configName));
  const settings = isConfigured
    ? await readSettings(root, schemaWithoutCode, `${shown}/${configName}`)
    : withoutAddresses(ours.settings);
  const extensions = { ...noExtensions, isWhole: settings.extend.length === 0 };
  const template = await templateOf(root, settings);
  if (template === undefined && !isConfigured) return { root, settings, extensions, contract: ours.contract };
  const text = template ?? (await readText(join(packageRoot(), 'reviews', '_template.md')));
  return { root, settings, extensions, contract: contractOf(text, settings) };
}

function contractOf(template: string, { headings, reviews }: Settings): Contract {
  const contract = readContract(template, headings);
  // A template that asked for nothing would let everything pass.
  if (contract.beyond) throw new CannotRun(`${reviews}/_template.md: ${contract.beyond.message}`);
  return contract;
}

/** Code of another repository is never run, so its rules are not known. */
async function schemaWithoutCode({ extend }: Settings): Promise<object> {
  return schemaWithRules(rules, extend.length === 0);
}

/** Settings without what is true of one repository only. */
function withoutAddresses({ repository: _repository, url: _url, ...settings }: Settings): Settings {
  return { ...settings, branch: 'main', sources: [], extend: [] };
}

function templateOf(root: string, { reviews }: Settings): Promise<string | undefined> {
  return readTextIfThere(join(root, reviews, '_template.md'), `${reviews}/_template.md`);
}
