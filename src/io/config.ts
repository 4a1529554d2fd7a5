import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { LineIndex } from '../review/lines.ts';
import { nearest } from '../review/nearest.ts';
import type { Place } from '../review/place.ts';
import { compileSchema, type SchemaFault } from '../review/schema.ts';
import { schemaMessage } from '../review/schema-message.ts';
import { type ConfigFile, resolveSettings, type Settings } from '../review/settings.ts';
import { type Path, parseYaml } from '../review/yaml.ts';
import { readTextIfThere } from './read-text.ts';

export const configName = 'incidentbook.config.yaml';

/** The root of the project: the nearest folder upwards that holds the configuration, else where the command runs. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, configName))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

/**
 * Reads the settings of a project, which have to fit the schema. Throws {@link CannotRun} with file, line and column
 * where they are wrong.
 * @param schemaFor the schema, which may depend on the code that the configuration names
 * @param shown how the file is called in messages
 */
export async function readSettings(
  root: string,
  schemaFor: (unchecked: Settings) => Promise<object>,
  shown = configName,
): Promise<Settings> {
  const text = await readTextIfThere(join(root, configName), shown);
  if (text === undefined) return resolveSettings({});
  const yaml = parseYaml(text);
  const lines = new LineIndex(text);
  const [fault] = yaml.faults;
  if (fault) throw wrong(shown, lines, fault.start, `Unexpected YAML: ${fault.message}`);
  const data = yaml.data ?? {};
  const [misfit] = compileSchema(await schemaFor(namingCode(data)))(data);
  if (misfit)
    throw wrong(shown, lines, yaml.range(misfit.path, misfit.atKey ? 'key' : 'value')?.[0] ?? 0, messageOf(misfit));
  for (const [field, own] of Object.entries((data as ConfigFile).x ?? {})) {
    try {
      compileSchema(own);
    } catch (error) {
      const at = yaml.range(['x', field], 'value')?.[0] ?? 0;
      throw wrong(shown, lines, at, `Unexpected schema of \`${field}\`: ${(error as Error).message}`);
    }
  }
  return resolveSettings(data as ConfigFile);
}

/** The settings that say which code there is, each only where it has its shape: nothing else has been held against the schema yet. */
function namingCode(data: unknown): Settings {
  const { extend, reviews, runbooks } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  return resolveSettings({
    ...(Array.isArray(extend) && extend.every((path) => typeof path === 'string' && path !== '') ? { extend } : {}),
    ...(typeof reviews === 'string' ? { reviews } : {}),
    ...(typeof runbooks === 'string' ? { runbooks } : {}),
  });
}

/** Where a value stands in the configuration, for whoever finds it wrong later. */
export async function placeInConfig(root: string, path: Path): Promise<Place> {
  const text = (await readTextIfThere(join(root, configName), configName)) ?? '';
  const [start, end] = parseYaml(text).range(path, 'value') ?? [0, 0];
  return new LineIndex(text).place(start, end);
}

/** A rule that does not exist is named as one; everything else is a misfit like any other. */
function messageOf(misfit: SchemaFault): string {
  const [field, name, ...inside] = misfit.path;
  if (field !== 'rules' || inside.length > 0 || !misfit.atKey) return schemaMessage(misfit);
  const near = nearest(String(name), Object.keys((misfit.error.parentSchema?.['properties'] ?? {}) as object));
  const way = near ? `did you mean \`${near}\`?` : 'expected the name of a rule: `incidentbook explain` lists them';
  return `Unexpected rule \`${name}\`, ${way}`;
}

function wrong(shown: string, lines: LineIndex, offset: number, message: string): CannotRun {
  const { line, column } = lines.place(offset, offset);
  return new CannotRun(`${shown}:${line}:${column}: ${message}`);
}
