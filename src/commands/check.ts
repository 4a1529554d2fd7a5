import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { type Checked, checkBook } from '../pipeline.ts';
import { reporters } from '../reporters/index.ts';
import type { Report } from '../reporters/reporter.ts';
import { type Command, exitCode } from './command.ts';
import { createProgress } from './progress.ts';
import { asOfOption, pick, textOption } from './shared-options.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check reviews against the template and the rules',
  arguments: [{ name: '[paths...]', description: 'reviews or folders; all reviews without any' }],
  options: [
    {
      flags: '--format <name>',
      description: `how to print: ${reporters.map((reporter) => `${reporter.name} (${reporter.summary})`).join('; ')}`,
      default: 'text',
    },
    asOfOption,
  ],
  examples: [
    ['incidentbook check', 'checks every review'],
    ['incidentbook check reviews/2026', 'checks the reviews in one folder'],
    ['incidentbook check --format json > problems.json', 'prints for a machine'],
  ],
  async run({ args, options }, world) {
    const reporter = pick(reporters, textOption(options['format']) ?? 'text', 'format');
    const progress = createProgress(world);
    const checked = await checkBook({
      cwd: world.cwd,
      paths: args,
      asOf: asOf(textOption(options['asOf']), world.now()),
      onProgress: (done, of) => progress.step('Checking', done, of),
    });
    progress.end();
    const report = reportOf(checked);
    world.stdout.write(reporter.print(report, coloursFor(world.stdout, world.env)));
    return report.problems.some((problem) => problem.severity === 'error') ? exitCode.problemsFound : exitCode.fine;
  },
};

/** What was checked, in the shape that reporters print. */
export function reportOf({ files, problems, waived, texts, project }: Checked): Report {
  const base = project.settings.url?.replace(/\/?$/, '/') ?? '';
  return { files: files.length, problems, waived, baselined: 0, texts, ruleUrl: (rule) => `${base}rules/${rule}/` };
}
