import { delimiter, dirname } from 'node:path';

/**
 * The program that runs what is under test: this Node, or the one whose path stands in INCIDENTBOOK_NODE. One comes with
 * the package `node` of that version.
 */
export const node = process.env['INCIDENTBOOK_NODE'] || process.execPath;

/** An environment in which that Node is the first that a shell finds, so that npx and the program run on it too. */
export function nodeFirst(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: `${dirname(node)}${delimiter}${env['PATH'] ?? ''}` };
}
