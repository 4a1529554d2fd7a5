import { join } from 'node:path';
import { configName } from '../io/config.ts';
import type { Checked } from '../pipeline/checked.ts';
import type { Project } from '../pipeline/open-project.ts';

/** Absolute paths of all that a book is made of: its own files and those of its sources. */
export function watchedPaths({ project, sources }: Pick<Checked, 'project' | 'sources'>): string[] {
  return [
    ...pathsOf(project),
    ...project.extensions.files,
    ...sources.flatMap(({ found, project: theirs }) => (theirs ? pathsOf(theirs) : [found.at])),
  ];
}

function pathsOf({ root, settings: { reviews, runbooks, guides, register } }: Project): string[] {
  return [reviews, runbooks, ...(guides === undefined ? [] : [guides]), register, configName].map((path) =>
    join(root, path),
  );
}
