import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { packageRoot } from '../io/package-root.ts';
import { openProject } from '../pipeline/open-project.ts';
import { assembleBook } from '../pipeline.ts';
import { findAssets } from '../publish/assets.ts';
import { createLiveSearch } from '../publish/live-search.ts';
import { type LocalServer, startServer } from '../publish/server.ts';
import { watchPaths } from '../publish/watch.ts';
import type { Report } from '../reporters/reporter.ts';
import { visible } from '../visible.ts';
import type { World } from '../world.ts';
import { type Command, exitCode } from './command.ts';
import { judgedReport } from './judged-report.ts';
import { openLiveBook } from './live-book.ts';
import { asOfOption, extendOption, textOption } from './shared-options.ts';
import { watchedPaths } from './watched-paths.ts';

const shownProblems = 10;

export const serve: Command = {
  name: 'serve',
  summary: 'Show the site on this machine, and keep it up to date while you write',
  options: [
    { flags: '--port <number>', description: 'port to serve at, or the next free one', default: '4000' },
    { flags: '--no-search', description: 'leave search out' },
    extendOption,
    asOfOption,
  ],
  examples: [['incidentbook serve', 'serves the site, and shows every change in the open pages']],
  async run({ options }, world) {
    const port = portOf(textOption(options['port']) ?? '4000');
    const search = options['search'] !== false;
    const { root, settings } = await openProject(world.cwd);
    const dist = join(packageRoot(), 'dist', 'site');
    const around = { search, assets: await findAssets(dist), known: new Map() };
    const read = async () => {
      const book = await assembleBook({
        cwd: root,
        asOf: asOf(textOption(options['asOf']), world.now()),
        render: true,
        extend: options['extend'] !== false,
        gitEnv: world.env,
      });
      return { book, problems: errorsOf(await judgedReport(book.checked, world)) };
    };
    // There is no last good site yet: the first is made of whatever there is.
    const first = await read();
    let shown = await openLiveBook(first.book, around);
    const found = createLiveSearch(
      () => shown,
      (words) => world.stderr.write(`${words}\n`),
    );
    const server = await startServer(
      { fileAt: async (address) => (search ? await found.fileAt(address) : undefined) ?? shown.fileAt(address) },
      join(dist, 'serve'),
      port,
    );
    report(first.problems, server, world, 'The check finds errors');
    const again = inTurn(async () => {
      try {
        const { book, problems } = await read();
        if (problems.length === 0) {
          const before = shown;
          shown = await openLiveBook(book, around);
          await before.remove();
        }
        report(problems, server, world, 'The last good site is shown: the check finds errors');
        if (problems.length === 0) server.reload();
      } catch (error) {
        report(
          [error instanceof Error ? error.message : String(error)],
          server,
          world,
          'The last good site is shown: the book could not be read',
        );
      }
    });
    const stop = await watchPaths(watchedPaths(first.book.checked), again);
    world.stdout.write(`Serving at ${server.url} and watching ${settings.reviews}/. Ctrl+C ends it.\n`);
    await untilInterrupted(world.interrupted);
    await stop();
    await server.close();
    await found.close();
    await shown.remove();
    return exitCode.fine;
  },
};

function report(problems: readonly string[], server: LocalServer, world: World, title: string): void {
  const more = problems.length - shownProblems;
  const lines = [...problems.slice(0, shownProblems), ...(more > 0 ? [`and ${more} more`] : [])];
  server.show(problems.length === 0 ? [] : [`${title}.`, ...lines]);
  for (const line of lines) world.stderr.write(`${visible(line)}\n`);
}

function errorsOf({ problems }: Report): readonly string[] {
  return problems
    .filter((problem) => problem.severity === 'error')
    .map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
}

/** Runs a task once at a time; whatever is asked for meanwhile is done once more afterwards. */
function inTurn(task: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await task();
    running = false;
    if (again) {
      again = false;
      await run();
    }
  };
  return () => void run();
}

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotRun(`Unexpected --port ${given}, expected a number from 0 to 65535`);
  return port;
}

function untilInterrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
