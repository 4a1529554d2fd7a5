import { resolve } from 'node:path';
import { fingerprints } from '../baseline/fingerprint.ts';
import { CannotRun } from '../cannot-run.ts';
import { type AsOf, asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { findRoot } from '../io/config.ts';
import { fromRoot } from '../io/discover.ts';
import { changedSince } from '../io/git-changed.ts';
import { readStream } from '../io/read-stream.ts';
import { previewsOf } from '../knowledge/review-preview.ts';
import { checkBook } from '../pipeline/check-book.ts';
import type { Checked, CheckRequest } from '../pipeline/checked.ts';
import { type MendedFile, mendBook, writeMended } from '../pipeline/mend.ts';
import { reporters } from '../reporters/index.ts';
import type { Report } from '../reporters/reporter.ts';
import { amount } from '../reporters/text.ts';
import { secretsHider } from '../rules/secrets-are-absent.ts';
import type { World } from '../world.ts';
import { judge, readBaselineOptions } from './check-baseline.ts';
import { checkOptions, readLimit } from './check-options.ts';
import { fails, readFailOn, readReportFiles, writeReportFiles } from './check-outputs.ts';
import { reportOf } from './check-report.ts';
import { type Command, type CommandInput, exitCode } from './command.ts';
import { createProgress } from './progress.ts';
import { pick, readThreads, textOption } from './shared-options.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check reviews against the template and the rules',
  arguments: [{ name: '[paths...]', description: 'reviews or folders; all reviews without any' }],
  options: checkOptions,
  examples: [
    ['incidentbook check', 'checks every review'],
    ['incidentbook check reviews/2026', 'checks the reviews in one folder'],
    ['incidentbook check --changed origin/main', 'checks what a pull request touches'],
    ['incidentbook check --fix --dry-run', 'shows what could be mended mechanically'],
    ['incidentbook check --update-baseline', 'puts up with the problems of the past; from now on only new ones fail'],
    ['incidentbook check --format json > problems.json', 'prints for a machine'],
    ['incidentbook check --report sarif=check.sarif junit=check.xml', 'prints for you, and writes for two machines'],
  ],
  async run(input, world) {
    const { options } = input;
    const reporter = pick(reporters, textOption(options['format']) ?? 'text', 'format');
    const limit = readLimit(textOption(options['maxWarnings']));
    const failOn = readFailOn(textOption(options['failOn']));
    const [reportFiles, morePaths] = readReportFiles(options['report']);
    const [choice, named] = readBaselineOptions(input, world.cwd);
    const paths = [...named, ...morePaths];
    const moment = asOf(textOption(options['asOf']), world.now());
    const shows = [reporter, ...reportFiles.map((file) => file.reporter)];
    const request = {
      ...(await requestOf(input, paths, moment, world)),
      findingsOnly: !shows.some(({ showsReviews }) => showsReviews),
      cache: options['cache'] !== false,
      threads: readThreads(options),
      extend: options['extend'] !== false,
    };
    let checked = await checkBook(request);
    if (options['fix'] === true) checked = await mend(checked, request, options['dryRun'] === true, world);
    else if (options['dryRun'] === true) throw new CannotRun('Unexpected --dry-run without --fix, expected both.');
    const prints = fingerprints(checked.problems, checked.texts);
    const judged = await judge(checked, prints, choice, world.cwd);
    if (judged.note !== undefined) world.stderr.write(`${judged.note}\n`);
    const report: Report = {
      ...reportOf(checked, prints, judged, world.env),
      previews: () => hiddenIn(previewsOf(checked.reviews, new Set(checked.files), moment.day), checked),
    };
    const shown =
      options['quiet'] === true
        ? { ...report, problems: report.problems.filter((problem) => problem.severity === 'error') }
        : report;
    if (options['dryRun'] !== true) world.stdout.write(reporter.print(shown, coloursFor(world.stdout, world.env)));
    await writeReportFiles(reportFiles, shown, world);
    const warnings = judged.fresh.filter((problem) => problem.severity === 'warning').length;
    if (warnings > limit && failOn !== 'never') {
      world.stderr.write(`${amount(warnings, 'warning')}, and --max-warnings allows ${limit}.\n`);
      return exitCode.problemsFound;
    }
    return fails(judged.fresh, failOn) ? exitCode.problemsFound : exitCode.fine;
  },
};

/** What is to be checked, as the options say. Throws {@link CannotRun} where they contradict each other. */
async function requestOf(
  { options }: CommandInput,
  paths: readonly string[],
  moment: AsOf,
  world: World,
): Promise<CheckRequest> {
  const progress = createProgress(world);
  const { cwd } = world;
  const request = {
    cwd,
    paths,
    asOf: moment,
    gitEnv: world.env,
    onProgress: (done: number, of: number) => {
      if (done < of) progress.step('Checking', done, of);
      else progress.end();
    },
  };
  const stdinFilename = textOption(options['stdinFilename']);
  const { changed, fix } = options;
  if (stdinFilename !== undefined) {
    if (paths.length > 0 || changed !== undefined || fix === true)
      throw new CannotRun('Unexpected --stdin-filename beside paths, --changed or --fix, expected it alone.');
    const path = fromRoot(findRoot(cwd), resolve(cwd, stdinFilename));
    return { ...request, instead: { path, text: await readStream(world.stdin) } };
  }
  if (changed === undefined || changed === false) return request;
  return { ...request, only: () => changedSince(findRoot(cwd), textOption(changed), world.env) };
}

/** Data with every secret in its texts hidden. */
function hiddenIn<T>(data: T, { project }: Pick<Checked, 'project'>): T {
  const hide = secretsHider(project.settings);
  return JSON.parse(JSON.stringify(data, (_key, value) => (typeof value === 'string' ? hide(value) : value))) as T;
}

/** Mends what can be mended and checks again, or shows what would be mended. */
async function mend(checked: Checked, request: CheckRequest, dryRun: boolean, world: World): Promise<Checked> {
  const mended = mendBook(checked);
  const { root, settings } = checked.project;
  const hide = secretsHider(settings);
  if (dryRun) {
    const { printDiff } = await import('../fix/diff.ts');
    for (const { path, before, after } of mended) world.stdout.write(printDiff(path, hide(before), hide(after)));
    world.stderr.write(`${told('Would mend', mended)}\n`);
    return checked;
  }
  await writeMended(root, mended);
  if (mended.length === 0) return checked;
  world.stderr.write(`${told('Mended', mended)}\n`);
  return checkBook(request);
}

function told(verb: string, mended: readonly MendedFile[]): string {
  const count = mended.reduce((sum, file) => sum + file.count, 0);
  return `${verb} ${amount(count, 'problem')} in ${amount(mended.length, 'review')}.`;
}
