import { appendFile } from 'node:fs/promises';
import { CannotRun } from '../../cannot-run.ts';
import type { World } from '../../world.ts';
import { readTextIfThere } from '../read-text.ts';

/** The repository as `owner/name`: as asked for, else that of the job. Throws {@link CannotRun} where there is neither. */
export function repositoryOf(given: string | undefined, env: World['env']): string {
  const name = given ?? env['GITHUB_REPOSITORY'];
  if (name === undefined || name === '')
    throw new CannotRun('No repository: name it with --repo owner/name (a job at GitHub has it in GITHUB_REPOSITORY).');
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new CannotRun(`Unexpected repository ${name}, expected owner/name.`);
  return name;
}

/** The number of the pull request that the job runs for; undefined where it runs for none. */
export async function pullRequestOf(env: World['env']): Promise<number | undefined> {
  const path = env['GITHUB_EVENT_PATH'];
  const text = path ? await readTextIfThere(path) : undefined;
  if (text === undefined) return undefined;
  try {
    const event = JSON.parse(text) as { pull_request?: { number?: unknown } };
    const number = event.pull_request?.number;
    return typeof number === 'number' ? number : undefined;
  } catch {
    throw new CannotRun(`Unexpected content of ${path}, expected the event of a job as JSON.`);
  }
}

/** Adds Markdown to the summary of the job; false where there is no job with one. */
export async function addToSummary(markdown: string, env: World['env']): Promise<boolean> {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (!path) return false;
  try {
    await appendFile(path, `${markdown}\n`);
  } catch (error) {
    throw new CannotRun(`Cannot write the summary of the job: ${(error as Error).message}`);
  }
  return true;
}
