import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { noExtensions } from '../extend/extension.ts';
import { packageRoot } from '../io/package-root.ts';
import { readText, readTextIfThere } from '../io/read-text.ts';
import { openProject, type Project } from '../pipeline/open-project.ts';
import { readContract } from '../review/contract.ts';
import { fileStart, type Place } from '../review/place.ts';
import { resolveSettings } from '../review/settings.ts';

/** Why the settings of a book cannot be read, and where. */
export interface ProjectFault {
  /** Path from the root, where the fault lies in a file. */
  readonly path?: string;
  readonly place: Place;
  readonly message: string;
}

export interface Opened {
  readonly project: Project;
  readonly fault?: ProjectFault;
}

/** Opens a book; where its configuration is wrong, with every default, for the writer of a review is not to be left alone. */
export async function openOrDefault(root: string, last: Project | undefined, extend: boolean): Promise<Opened> {
  try {
    return { project: await openProject(root, { extend }) };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { project: last ?? (await defaultProject(root)), fault: faultOf(error.message) };
  }
}

async function defaultProject(root: string): Promise<Project> {
  const settings = resolveSettings({});
  const own = await readTextIfThere(join(root, settings.reviews, '_template.md')).catch(() => undefined);
  const template = own ?? (await readText(join(packageRoot(), 'reviews', '_template.md')));
  return { root, settings, extensions: noExtensions, contract: readContract(template) };
}

/** Takes the place off the head of a message: `file:line:column: message`. */
function faultOf(text: string): ProjectFault {
  const [, path, line, column, message] = /^([^:]+):(\d+):(\d+): (.*)$/s.exec(text) ?? [];
  if (path === undefined || message === undefined) return { place: fileStart, message: text };
  const at = { line: Number(line), column: Number(column) };
  return { path, place: { ...at, endLine: at.line, endColumn: at.column + 1 }, message };
}
