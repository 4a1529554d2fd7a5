import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { schema } from '../review/config.generated.ts';
import { LineIndex } from '../review/lines.ts';
import { compileSchema } from '../review/schema.ts';
import { schemaMessage } from '../review/schema-message.ts';
import { type ConfigFile, resolveSettings, type Settings } from '../review/settings.ts';
import { parseYaml } from '../review/yaml.ts';
import { readTextIfThere } from './read-text.ts';

export const configName = 'incidentbook.config.yaml';

/** The root of the project: the nearest folder upwards that holds the configuration, else where the command runs. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, configName))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

/** Reads the settings of a project. Throws {@link CannotRun} with file, line and column where they are wrong. */
export async function readSettings(root: string): Promise<Settings> {
  const text = await readTextIfThere(join(root, configName), configName);
  if (text === undefined) return resolveSettings({});
  const yaml = parseYaml(text);
  const lines = new LineIndex(text);
  const [fault] = yaml.faults;
  if (fault) throw wrong(lines, fault.start, `Unexpected YAML: ${fault.message}`);
  const data = yaml.data ?? {};
  const [misfit] = compileSchema(schema)(data);
  if (misfit)
    throw wrong(lines, yaml.range(misfit.path, misfit.atKey ? 'key' : 'value')?.[0] ?? 0, schemaMessage(misfit));
  return resolveSettings(data as ConfigFile);
}

function wrong(lines: LineIndex, offset: number, message: string): CannotRun {
  const { line, column } = lines.place(offset, offset);
  return new CannotRun(`${configName}:${line}:${column}: ${message}`);
}
