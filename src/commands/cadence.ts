import { carryOut } from '../cadence/carry-out.ts';
import { digestIssue, periodsDue } from '../cadence/digest-issues.ts';
import type { WantedIssue } from '../cadence/issue.ts';
import { planSteps, type Step } from '../cadence/plan.ts';
import { wantedIssues } from '../cadence/wanted-issues.ts';
import { whyClosedIn } from '../cadence/why-closed.ts';
import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { openGit } from '../io/git.ts';
import { openGitHub } from '../io/github/api.ts';
import { gitHubTracker, labelledIssues } from '../io/github/issues.ts';
import { repositoryOf } from '../io/github/job.ts';
import { linksOf } from '../knowledge/digest/links.ts';
import { type PeriodKind, periodKinds } from '../knowledge/digest/period.ts';
import { assembleBook, type Book } from '../pipeline.ts';
import { amount } from '../reporters/text.ts';
import { secretsHider } from '../rules/secrets-are-absent.ts';
import { visible } from '../visible.ts';
import type { World } from '../world.ts';
import { type Command, exitCode } from './command.ts';
import { measuredDigest } from './measured-digest.ts';
import { createProgress } from './progress.ts';
import { asOfOption, pick, textOption } from './shared-options.ts';
import { branchLinks } from './source-links.ts';

const done = { open: 'opened', update: 'updated', reopen: 'reopened', close: 'closed' } as const;

export const cadence: Command = {
  name: 'cadence',
  summary: 'Keep the regular reviews: digests and overdue work as issues at GitHub, opened, updated and closed',
  options: [
    { flags: '--repo <owner/name>', description: 'the repository; that of the job without it' },
    {
      flags: '--digests <kinds>',
      description: 'digests to open once their period is over: week,month,quarter,year, or none',
      default: periodKinds.join(','),
    },
    {
      flags: '--label <name>',
      description: 'label of the issues, by which they are found again',
      default: 'incidentbook',
    },
    { flags: '--dry-run', description: 'only say what would be done' },
    asOfOption,
  ],
  examples: [
    ['incidentbook cadence --repo acme/reviews --dry-run', 'shows which issues would be opened, updated and closed'],
    ['incidentbook cadence', 'in a scheduled job at GitHub: does it, with the token in GITHUB_TOKEN'],
    ['incidentbook cadence --digests none', 'overdue actions, reviews and follow-ups only'],
  ],
  async run({ options }, world) {
    const repository = repositoryOf(textOption(options['repo']), world.env);
    const kinds = digestKinds(textOption(options['digests']) ?? '');
    const label = textOption(options['label']) ?? 'incidentbook';
    const moment = asOf(textOption(options['asOf']), world.now());
    const progress = createProgress(world);
    const book = await assembleBook({
      cwd: world.cwd,
      asOf: moment,
      gitEnv: world.env,
      onProgress: (count, of) => progress.step('Reading', count, of),
    });
    progress.end();
    const name = await placeInRepository(book, world);
    const wanted = wantedIn(book, kinds, repository, name, world);
    const api = openGitHub(world);
    const existing = await labelledIssues(api, repository, label);
    const steps = planSteps(wanted, existing, name, whyClosedIn(book.kb, wanted));
    const tell = lineFor(world);
    if (options['dryRun'] === true) {
      for (const step of steps) world.stdout.write(tell(step, step.do === 'open' ? undefined : step.number, true));
    } else {
      const tracker = gitHubTracker(api, repository, label);
      await carryOut(steps, name, tracker, (step, number) => world.stdout.write(tell(step, number, false)));
    }
    world.stderr.write(summary(steps, options['dryRun'] === true));
    return exitCode.fine;
  },
};

function wantedIn(
  book: Book,
  kinds: readonly PeriodKind[],
  repository: string,
  folder: string,
  world: World,
): WantedIssue[] {
  const { kb, checked } = book;
  const incident = linksOf(kb);
  const file = branchLinks(repository, world.env, folder);
  const digests = periodsDue(kinds, kb.asOf).map((period) => digestIssue(measuredDigest(book, period), incident));
  const hide = secretsHider(checked.project.settings);
  const others = wantedIssues(kb, { incident, file }).map(({ title, body, ...rest }) => ({
    ...{ ...rest, title: hide(title), body: hide(body) },
  }));
  return [...digests, ...others];
}

/** The folder of the book from the root of its repository, empty or with a slash at its end: it tells several books apart. */
async function placeInRepository({ checked }: Book, world: World): Promise<string> {
  const { ok, stdout } = await openGit(checked.project.root, world.env).run(['rev-parse', '--show-prefix']);
  return ok ? stdout.trim() : '';
}

function digestKinds(given: string): PeriodKind[] {
  if (given.trim() === 'none') return [];
  const known = periodKinds.map((name) => ({ name }));
  return given.split(',').map((name) => pick(known, name.trim(), 'kind of digest').name);
}

function lineFor(world: World) {
  const colours = coloursFor(world.stdout, world.env);
  const paint = { open: colours.yellow, update: colours.blue, reopen: colours.yellow, close: colours.green };
  return (step: Step, number: number | undefined, dryRun: boolean): string => {
    const verb = paint[step.do]((dryRun ? step.do : done[step.do]).padEnd(9));
    const why = step.do === 'close' ? colours.dim(` (${step.why})`) : '';
    return `${verb}${number === undefined ? '' : `#${number} `}${visible(step.title)}${why}\n`;
  };
}

function summary(steps: readonly Step[], dryRun: boolean): string {
  if (steps.length === 0) return 'All issues are as they should be.\n';
  const counts = (['open', 'update', 'reopen', 'close'] as const).flatMap((kind) => {
    const count = steps.filter((step) => step.do === kind).length;
    return count === 0 ? [] : [`${count} ${dryRun ? `to ${kind}` : done[kind]}`];
  });
  return `${amount(steps.length, 'issue')}: ${counts.join(', ')}.${dryRun ? ' Nothing was done (--dry-run).' : ''}\n`;
}
