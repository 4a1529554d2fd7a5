import { join } from 'node:path';
import type { Starter } from '../init/plan.ts';
import { packageRoot, packageVersion } from './package-root.ts';
import { readText } from './read-text.ts';

/** Reads the files with which a book begins; they lie in the package. */
export async function readStarter(): Promise<Starter> {
  const read = (...path: string[]) => readText(join(packageRoot(), ...path), path.join('/'));
  return {
    template: await read('reviews', '_template.md'),
    config: await read('starter', 'incidentbook.config.yaml'),
    example: await read('starter', 'example.md'),
    workflow: await read('starter', 'incidentbook.yml'),
    readmeSection: await read('starter', 'readme-section.md'),
    version: packageVersion(),
  };
}
