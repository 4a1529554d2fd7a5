import { type BaselineEntry, parseBaseline, printBaseline } from '../baseline/baseline.ts';
import { CannotRun } from '../cannot-run.ts';
import { readTextIfThere } from './read-text.ts';
import { writeWhole } from './write-whole.ts';

/** The baseline that serves where none is named, in the root of the project. */
export const baselineName = 'incidentbook.baseline.json';

/** Reads a baseline; nothing where there is no such file. Throws {@link CannotRun} where it is none. */
export async function readBaseline(path: string, shown: string): Promise<BaselineEntry[] | undefined> {
  const text = await readTextIfThere(path, shown);
  if (text === undefined) return undefined;
  try {
    return parseBaseline(text);
  } catch (error) {
    throw new CannotRun(`${shown}: ${(error as Error).message}`);
  }
}

/** Writes a baseline. Throws {@link CannotRun} where it cannot be written. */
export async function writeBaseline(path: string, shown: string, entries: readonly BaselineEntry[]): Promise<void> {
  await writeWhole(path, printBaseline(entries), shown);
}
