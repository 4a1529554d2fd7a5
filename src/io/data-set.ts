import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { LineIndex } from '../review/lines.ts';
import { compileSchema, type Validator } from '../review/schema.ts';
import { schemaMessage } from '../review/schema-message.ts';
import type { Review } from '../review/types.ts';
import { parseYaml } from '../review/yaml.ts';
import { type IncidentRecord, reviewOfRecord } from './data-set-review.ts';
import { packageRoot } from './package-root.ts';
import { readText } from './read-text.ts';

/** The incidents that another book has exported, and the day as of which it did. */
export interface DataSet {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly reviews: readonly Review[];
}

let validator: Validator | undefined;

/**
 * Reads `incidents.json` as `data/incidents.json` of a site and `export` write it (schema/incidents.schema.json). Throws
 * {@link CannotRun} with line and column where it is no such data set.
 */
export async function readDataSet(path: string, shown: string): Promise<DataSet> {
  const text = await readText(path, shown);
  const data = parseJson(text, shown);
  validator ??= compileSchema(JSON.parse(readFileSync(join(packageRoot(), 'schema', 'incidents.schema.json'), 'utf8')));
  // Keys that a later version adds are none of ours, and no reason to refuse what we know.
  const [fault] = validator(data).filter(({ error }) => error.keyword !== 'additionalProperties');
  if (fault) {
    // JSON is YAML too, and that parser remembers places; it is slow, so only where something is wrong.
    const at = parseYaml(text).range(fault.path, fault.atKey ? 'key' : 'value')?.[0] ?? 0;
    const { line, column } = new LineIndex(text).place(at, at);
    throw new CannotRun(`${shown}:${line}:${column}: ${schemaMessage(fault)}`);
  }
  const { asOf, incidents } = data as { readonly asOf: string; readonly incidents: readonly IncidentRecord[] };
  return { asOf, reviews: incidents.map(reviewOfRecord) };
}

function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [fault] = parseYaml(text).faults;
    const { line, column } = new LineIndex(text).place(fault?.start ?? 0, fault?.start ?? 0);
    throw new CannotRun(
      `${shown}:${line}:${column}: Unexpected text that is no JSON, expected a data set such as incidents.json (${(error as Error).message})`,
    );
  }
}
