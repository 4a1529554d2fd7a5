import { relative, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { assembleBook } from '../pipeline.ts';
import { countProblems } from '../reporters/reporter.ts';
import { text } from '../reporters/text.ts';
import { audienceOf, audienceOption } from './audience.ts';
import { type Command, exitCode } from './command.ts';
import { judgedReport } from './judged-report.ts';
import { leaksInWords, shownToPublic } from './leak-words.ts';
import { LeaksFound } from './leaks-found.ts';
import { createProgress } from './progress.ts';
import { mostTexts, publishBook } from './publish-book.ts';
import { asOfOption, extendOption, readThreads, textOption, threadsOption } from './shared-options.ts';

export const build: Command = {
  name: 'build',
  summary: 'Build the site: every review, searchable, with its numbers',
  options: [
    { flags: '--out <folder>', description: 'folder of the site, replaced as a whole', default: '_site' },
    { flags: '--base-path <path>', description: 'path under which the site is served, such as /kb/', default: '/' },
    audienceOption,
    { flags: '--no-search', description: 'leave the search index out' },
    { flags: '--keep-going', description: 'build although the check finds errors' },
    threadsOption,
    extendOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook build', 'checks all reviews and writes the site to _site/'],
    [
      'incidentbook build --audience public --out public',
      'a site for readers outside, proved to hold nothing internal',
    ],
    ['incidentbook build --base-path /kb/ --out kb', 'for a site at https://example.org/kb/'],
  ],
  async run({ options }, world) {
    const { audience } = audienceOf({ options });
    const began = world.now();
    const progress = createProgress(world);
    const threads = readThreads(options);
    const basePath = basePathOf(textOption(options['basePath']) ?? '/');
    const outDir = resolve(world.cwd, textOption(options['out']) ?? '_site');
    try {
      const book = await assembleBook({
        cwd: world.cwd,
        asOf: asOf(textOption(options['asOf']), world.now()),
        render: true,
        mostTexts,
        keepStudies: audience === undefined,
        threads,
        extend: options['extend'] !== false,
        ...(audience ? { audience } : {}),
        gitEnv: world.env,
        onProgress: (done, of) => progress.step('Checking', done, of),
      });
      const { checked } = book;
      const report = await judgedReport(checked, world);
      const { errors, warnings } = countProblems(report.problems);
      if (errors > 0) {
        progress.end();
        world.stderr.write(text.print(report, coloursFor(world.stderr, world.env)));
        if (options['keepGoing'] !== true) {
          world.stderr.write('Nothing was built. Mend the errors, or build all the same with --keep-going.\n');
          return exitCode.problemsFound;
        }
      }
      const { pages, leaks } = await publishBook(book, {
        outDir,
        basePath,
        search: options['search'] !== false,
        keepPages: true,
        threads,
        onProgress: (step, done, of) => progress.step(step, done, of),
      });
      progress.end();
      const folder = relative(world.cwd, outDir) || '.';
      const found =
        errors + warnings === 0 ? 'no problems' : `${counted(errors, 'error')} and ${counted(warnings, 'warning')}`;
      const seconds = ((world.now() - began) / 1000).toFixed(1);
      world.stdout.write(
        `Read ${counted(checked.files.length, 'review')}, found ${found}, wrote ${counted(pages, 'page')} to ${folder}/ in ${seconds} s. \`incidentbook serve${audience ? ' --audience public' : ''}\` shows them.\n`,
      );
      if (leaks) world.stdout.write(shownToPublic(book, leaks));
      return exitCode.fine;
    } catch (error) {
      if (!(error instanceof LeaksFound)) throw error;
      progress.end();
      world.stderr.write(leaksInWords(error.report));
      return exitCode.problemsFound;
    } finally {
      progress.end();
    }
  },
};

/** A base path with a slash at both ends. Throws {@link CannotRun} on what cannot be one. */
export function basePathOf(given: string): string {
  const inner = given.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(inner) || inner.split('/').includes('..'))
    throw new CannotRun(`Unexpected --base-path ${given}, expected a path such as /kb/`);
  return inner === '' ? '/' : `/${inner}/`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
