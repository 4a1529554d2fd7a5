import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { openGitHub } from '../io/github/api.ts';
import { type Posted, stickComment } from '../io/github/comments.ts';
import { addToSummary, pullRequestOf, repositoryOf } from '../io/github/job.ts';
import { Refused } from '../io/github/refused.ts';
import { readText } from '../io/read-text.ts';
import { markerOf, onlyUpdate } from '../reporters/pr-comment/marker.ts';
import type { World } from '../world.ts';
import { type Command, exitCode } from './command.ts';
import { textOption } from './shared-options.ts';

const told = {
  created: 'Posted the comment',
  updated: 'Brought the comment up to date',
  left: 'The comment is as it should be',
  nothing: 'No review is touched, so there is nothing to post',
} as const satisfies Record<Posted['did'], string>;

export const comment: Command = {
  name: 'comment',
  summary: 'Post what check wrote as the one comment of a pull request at GitHub, and keep it up to date',
  arguments: [{ name: '<file>', description: 'what `check --report pr-comment=<file>` wrote' }],
  options: [
    { flags: '--repo <owner/name>', description: 'the repository; that of the job without it' },
    { flags: '--pr <number>', description: 'the pull request; that of the job without it' },
  ],
  examples: [
    ['incidentbook comment comment.md', 'posts under the pull request of the job, or into its summary'],
    ['incidentbook comment comment.md --repo acme/reviews --pr 7', 'posts under that one'],
  ],
  async run({ args, options }, world) {
    const [file = ''] = args;
    const text = await readText(resolve(world.cwd, file), file);
    const marker = markerOf(text);
    if (marker === undefined)
      throw new CannotRun(`Unexpected content of ${file}, expected what \`check --report pr-comment=${file}\` writes.`);
    const number = numberOf(textOption(options['pr'])) ?? (await pullRequestOf(world.env));
    if (number === undefined) return toSummary(text, 'This job runs for no pull request', world);
    const repository = repositoryOf(textOption(options['repo']), world.env);
    try {
      const quiet = text.split('\n')[1] === onlyUpdate;
      const { did, url } = await stickComment(openGitHub(world), {
        ...{ repository, number, marker, onlyUpdate: quiet },
        body: text.replace(`${onlyUpdate}\n`, ''),
      });
      world.stderr.write(`${told[did]}${url === undefined ? '' : `: ${url}`}.\n`);
      return exitCode.fine;
    } catch (error) {
      // What runs for a pull request from a fork may read and not write.
      if (error instanceof Refused && [401, 403, 404].includes(error.status))
        return toSummary(text, `No comment could be posted (${error.message})`, world);
      throw error;
    }
  },
};

/** A report that cannot become a comment is still there to read: in the summary of the job, or on the output. */
async function toSummary(text: string, why: string, world: World): Promise<typeof exitCode.fine> {
  const added = await addToSummary(text, world.env);
  if (!added) world.stdout.write(text);
  world.stderr.write(`${why}: the report stands ${added ? 'in the summary of the job' : 'here'}.\n`);
  return exitCode.fine;
}

function numberOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(given)) throw new CannotRun(`Unexpected --pr ${given}, expected a number such as 7`);
  return Number(given);
}
