import { readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { type Colours, coloursFor } from '../colour.ts';
import { planInit, type Step, type Surroundings, workflowPath } from '../init/plan.ts';
import { remoteAddress } from '../init/remote-address.ts';
import { askIn } from '../io/ask.ts';
import { configName } from '../io/config.ts';
import { discoverReviews } from '../io/discover.ts';
import { findPostmortems } from '../io/globs.ts';
import { readTextIfThere } from '../io/read-text.ts';
import { type Repository, readRepository } from '../io/repository.ts';
import { readStarter } from '../io/starter.ts';
import { writeNew } from '../io/write-new.ts';
import { writeWhole } from '../io/write-whole.ts';
import { openProject, type Project } from '../pipeline/open-project.ts';
import { amount } from '../reporters/text.ts';
import { optional } from '../review/read-actions.ts';
import { dryRunOption } from './action-options.ts';
import { type Command, exitCode } from './command.ts';

export const init: Command = {
  name: 'init',
  summary: 'Begin a book here: template, settings, an example, a workflow; nothing is overwritten',
  options: [
    { flags: '-y, --yes', description: 'do not ask before writing; without a terminal nobody is asked' },
    { ...dryRunOption, description: 'say what would be written, and write nothing' },
  ],
  examples: [
    ['npx incidentbook init', 'in the root of a repository, or in any folder'],
    ['npx incidentbook init --dry-run', 'says what would be written'],
  ],
  async run({ options }, world) {
    const project = await openProject(world.cwd);
    const { root, settings } = project;
    const repository = await readRepository(root, world.env);
    const steps = planInit(await lookAround(project, repository), await readStarter());
    const toWrite = steps.filter(({ text }) => text !== undefined);
    const dryRun = options['dryRun'] === true;
    if (world.terminal && options['yes'] !== true && !dryRun && toWrite.length > 0) {
      world.stderr.write(`${toWrite.map(({ path }) => `  ${path}\n`).join('')}`);
      if (!(await askIn(world.terminal).yes(`Write ${amount(toWrite.length, 'file')} in ${root}?`)))
        throw new CannotRun('Stopped: nothing was written.');
    }
    if (!dryRun) await writeSteps(root, toWrite);
    const colours = coloursFor(world.stdout, world.env);
    const lines = steps.map((step) => lineOf(step, steps, dryRun, colours)).join('');
    world.stdout.write(`${headline(root, repository)}\n\n${lines}\n`);
    for (const { folder, count } of await findPostmortems(root, settings.reviews)) {
      const files = amount(count, 'Markdown file');
      world.stdout.write(`Found ${files} in ${folder}/: \`npx incidentbook import ${folder}/*.md\` brings them in.\n`);
    }
    world.stdout.write(
      dryRun
        ? 'Nothing was written: this was a dry run.\n'
        : 'Next: `npx incidentbook new` begins your first review, and `npx incidentbook serve` shows the book.\n',
    );
    return exitCode.fine;
  },
};

async function lookAround({ root, settings }: Project, repository: Repository | undefined): Promise<Surroundings> {
  const readme = (await readdir(root)).find((name) => /^readme\.md$/i.test(name)) ?? 'README.md';
  const reviews = (await discoverReviews(root, settings.reviews)) ?? [];
  const others = [configName, `${settings.reviews}/_template.md`, workflowPath, readme, '.gitignore'];
  const texts = [...reviews, ...others].map(
    async (path) => [path, await readTextIfThere(join(root, path), path)] as const,
  );
  return {
    folder: basename(root),
    git: repository === undefined ? 'none' : repository.root === (await realpath(root)) ? 'root' : 'below',
    ...optional('remote', repository?.remote),
    ...optional('branch', repository?.branch),
    reviews: settings.reviews,
    reviewCount: reviews.length,
    readme,
    texts: Object.fromEntries(await Promise.all(texts)),
  };
}

/** Writes what is planned. A file that has come into being since then is left alone. */
async function writeSteps(root: string, steps: readonly Step[]): Promise<void> {
  for (const { path, text, before } of steps) {
    if (text === undefined) continue;
    if (before !== undefined) await writeWhole(join(root, path), text, path, before);
    else if (!(await writeNew(join(root, path), text, path)))
      throw new CannotRun(`${path} was written by somebody else in the meantime and was left alone. Run again.`);
  }
}

function headline(root: string, repository: Repository | undefined): string {
  if (!repository) return `In ${root}, which is in no git repository yet: \`git init\` makes it one.`;
  const remote = repository.remote === undefined ? undefined : remoteAddress(repository.remote);
  return `In ${root}${remote ? ` (${remote.host}/${remote.path})` : ''}`;
}

function lineOf({ path, outcome, note }: Step, steps: readonly Step[], dryRun: boolean, colours: Colours): string {
  const width = Math.max(...steps.map((step) => step.path.length)) + 2;
  const verb = dryRun && (outcome === 'created' || outcome === 'extended') ? `would be ${outcome}` : outcome;
  const colour = outcome === 'created' || outcome === 'extended' ? colours.green : colours.dim;
  return `  ${colour(verb.padEnd(dryRun ? 18 : 10))}${path.padEnd(width)}${colours.dim(note)}\n`;
}
