import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { packageRoot } from '../io/package-root.ts';
import { BookMemory } from '../pipeline/book-memory.ts';
import { checkAlone, checkGently, checkTogether, readBook } from '../pipeline/check-book.ts';
import type { Checked } from '../pipeline/checked.ts';
import { gently } from '../pipeline/gently.ts';
import { openProject } from '../pipeline/open-project.ts';
import type { ReadBook } from '../pipeline/read-book.ts';
import { putTogether } from '../pipeline.ts';
import { findAssets } from '../publish/assets.ts';
import { createLiveSearch } from '../publish/live-search.ts';
import { type LocalServer, startServer } from '../publish/server.ts';
import { watchPaths } from '../publish/watch.ts';
import type { Problem } from '../review/problem.ts';
import { visible } from '../visible.ts';
import type { World } from '../world.ts';
import { audienceOf, audienceOption } from './audience.ts';
import { type Command, exitCode } from './command.ts';
import { judgedReport } from './judged-report.ts';
import { openLiveBook } from './live-book.ts';
import { mostTexts } from './publish-book.ts';
import { asOfOption, extendOption, textOption } from './shared-options.ts';
import { watchedPaths } from './watched-paths.ts';

const shownProblems = 10;

export const serve: Command = {
  name: 'serve',
  summary: 'Show the site on this machine, and keep it up to date while you write',
  options: [
    { flags: '--port <number>', description: 'port to serve at, or the next free one', default: '4000' },
    { flags: '--no-search', description: 'leave search out' },
    audienceOption,
    extendOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook serve', 'serves the site, and shows every change in the open pages'],
    ['incidentbook serve --audience public', 'what readers outside would see of it'],
  ],
  async run({ options }, world) {
    const port = portOf(textOption(options['port']) ?? '4000');
    const search = options['search'] !== false;
    const { audience } = audienceOf({ options });
    const { root, settings } = await openProject(world.cwd);
    const dist = join(packageRoot(), 'dist', 'site');
    const memory = new BookMemory();
    const around = { search, assets: await findAssets(dist), known: new Map(), recall: memory.recall };
    const request = () => ({
      cwd: root,
      asOf: asOf(textOption(options['asOf']), world.now()),
      // What the public sees is drawn from texts out of which the rest has been cut.
      render: audience === undefined,
      ...(audience ? { audience } : {}),
      extend: options['extend'] !== false,
      everySource: true,
      mostTexts,
      keepStudies: true,
      gitEnv: world.env,
      memory,
    });
    const openSite = async (read: ReadBook, alone: Checked) =>
      openLiveBook(await putTogether(alone, { ...read.request, render: true }), around);
    const read = await readBook(request());
    // There is no last good site yet: the first is made of whatever there is.
    let shown = await openSite(read, await checkAlone(read));
    const found = createLiveSearch(
      () => shown,
      (words) => world.stderr.write(`${words}\n`),
    );
    const server = await startServer(
      { fileAt: async (address) => (search ? await found.fileAt(address) : undefined) ?? shown.fileAt(address) },
      join(dist, 'serve'),
      port,
    );
    const tell = (problems: readonly string[], title: string) => report(problems, server, world, title);
    let isHeld = false;
    const again = inTurn(async (changed, isOver) => {
      try {
        memory.hear(changed);
        const now = await readBook(request());
        const alone = await checkAlone(now);
        const broken = await errorsIn(alone, world);
        isHeld ||= broken.length > 0;
        if (broken.length > 0) return tell(broken, 'The last good site is shown: the check finds errors');
        const before = shown;
        shown = await openSite(now, alone);
        // What was wrong with a single review is mended now; what is wrong among them is looked for below.
        if (isHeld) server.show([]);
        isHeld = false;
        server.reload();
        await before.remove();
        // What reviews say of each other takes longer to check, and nobody waits for it.
        await server.quiet();
        const together = await checkGently(now, isOver);
        if (together) tell(await errorsIn(together, world), 'The check finds errors');
        const missed = await gently(memory.missed(), isOver);
        if (missed && missed.length > 0) again(missed);
      } catch (error) {
        tell(
          [error instanceof Error ? error.message : String(error)],
          'The last good site is shown: the book could not be read',
        );
      }
    });
    tell(await errorsIn(await checkTogether(read), world), 'The check finds errors');
    const stop = await watchPaths(watchedPaths({ project: read.project, sources: read.sources.gathered }), again);
    const what = audience === 'public' ? ' what the public would see' : '';
    world.stdout.write(`Serving${what} at ${server.url} and watching ${settings.reviews}/. Ctrl+C ends it.\n`);
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

async function errorsIn(checked: Checked, world: World): Promise<readonly string[]> {
  const isError = ({ severity }: Problem) => severity === 'error';
  // What the baseline knows only matters where there is something that it could know.
  if (!checked.problems.some(isError)) return [];
  return (await judgedReport(checked, world)).problems
    .filter(isError)
    .map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
}

/**
 * Runs a task once at a time, with all that has changed since it began last; the task that runs can ask whether it is over
 * for it, as more has changed.
 */
function inTurn(
  task: (changed: ReadonlySet<string>, isOver: () => boolean) => Promise<void>,
): (changed: Iterable<string>) => void {
  let waiting: Set<string> | undefined;
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    for (let changed = waiting; changed; changed = waiting) {
      waiting = undefined;
      await task(changed, () => waiting !== undefined);
    }
    isRunning = false;
  };
  return (changed) => {
    waiting = new Set([...(waiting ?? []), ...changed]);
    if (!isRunning) void run();
  };
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
