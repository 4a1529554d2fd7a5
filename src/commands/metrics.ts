import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { printers } from '../exports/metrics/index.ts';
import { measure } from '../metrics/engine.ts';
import type { MetricFilter } from '../metrics/filter.ts';
import { metricsOf } from '../metrics/index.ts';
import { type GroupKind, groupKinds } from '../metrics/metric.ts';
import { checkBook } from '../pipeline/check-book.ts';
import type { Checked } from '../pipeline/checked.ts';
import { historyOf, metricContext } from '../pipeline/measuring.ts';
import { isDay } from '../review/time-value.ts';
import type { World } from '../world.ts';
import { audienceOf, audienceOption, printerFor, publicBook, refusingLeaks } from './audience.ts';
import { type Command, type CommandInput, type ExitCode, exitCode } from './command.ts';
import { createProgress } from './progress.ts';
import { asOfOption, extendOption, pick, textOption } from './shared-options.ts';

export const metrics: Command = {
  name: 'metrics',
  summary: 'Measure the book: every number with its interval, its coverage and its definition',
  options: [
    {
      flags: '--format <name>',
      description: `how to print: ${printers.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`,
      default: 'table',
    },
    { flags: '--metric <id...>', description: 'only these metrics; `cost` stands for every currency' },
    { flags: '--by <kind>', description: `group by ${groupKinds.join(', ')}` },
    { flags: '--since <date>', description: 'only incidents that began on this day or later, YYYY-MM-DD' },
    { flags: '--until <date>', description: 'only incidents that began on this day or earlier, YYYY-MM-DD' },
    { flags: '--severity <level...>', description: 'only incidents of these severities' },
    { flags: '--system <name...>', description: 'only incidents that affected one of these systems' },
    { flags: '--team <name...>', description: 'only incidents that concern one of these teams' },
    { flags: '--cause <slug...>', description: 'only incidents with one of these primary causes' },
    audienceOption,
    extendOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook metrics', 'every number, with what it means'],
    ['incidentbook metrics --metric time-to-resolve --by quarter', 'the MTTR of each quarter'],
    [
      'incidentbook metrics --metric time-to-resolve --by quarter --format csv > mttr.csv',
      'the same, to chart: value over group',
    ],
    ['incidentbook metrics --severity SEV1 SEV2 --since 2026-01-01', 'the grave incidents of this year'],
    ['incidentbook metrics --by team --format json --as-of 2026-07-01', 'for a program, the same bytes every time'],
  ],
  run: (input, world) => refusingLeaks(world, () => printMetrics(input, world)),
};

async function printMetrics({ options }: CommandInput, world: World): Promise<ExitCode> {
  const printer = pick(printers, textOption(options['format']) ?? 'table', 'format');
  const moment = asOf(textOption(options['asOf']), world.now());
  const by = groupKind(options);
  const days = period(options);
  const progress = createProgress(world);
  const request = {
    cwd: world.cwd,
    asOf: moment,
    everySource: true,
    extend: options['extend'] !== false,
    onProgress: (done: number, of: number) => progress.step('Reading', done, of),
  };
  const book = await publicBook({ ...request, ...audienceOf({ options }), gitEnv: world.env });
  const whole = book?.checked ?? (await checkBook(request));
  progress.end();
  const checked = book?.open ?? whole;
  const history = await historyOf(checked, world.env);
  world.stderr.write(uncounted(whole) + undated(checked, history));
  const context = metricContext(checked, moment, history);
  const report = {
    asOf: moment.day,
    metrics: measure(checked.reviews, context, {
      ...(by === undefined ? {} : { by }),
      filter: { ...days, ...narrowing(options, checked) },
      ...wantedMetrics(options, checked),
    }),
  };
  const { print } = await printerFor(book, world);
  print(printer.print(report, coloursFor(world.stdout, world.env)), report);
  return exitCode.fine;
}

type Options = CommandInput['options'];

function groupKind(options: Options): GroupKind | undefined {
  const by = textOption(options['by']);
  return by === undefined
    ? undefined
    : pick(
        groupKinds.map((name) => ({ name })),
        by,
        'grouping',
      ).name;
}

function period(options: Options): Pick<MetricFilter, 'since' | 'until'> {
  const [since, until] = [dayOption(options, 'since'), dayOption(options, 'until')];
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

function dayOption(options: Options, name: 'since' | 'until'): string | undefined {
  const day = textOption(options[name]);
  if (day !== undefined && !isDay(day))
    throw new CannotRun(`Unexpected --${name} ${day}, expected a day such as 2026-03-04`);
  return day;
}

/** Values that no incident has are most likely misspelt: better a question than a page of zeros. */
function narrowing(options: Options, { reviews, project: { settings } }: Checked): MetricFilter {
  return {
    severity: known(
      options['severity'],
      [...settings.severities, ...reviews.map(({ meta }) => meta.severity)],
      'severity',
    ),
    system: known(
      options['system'],
      reviews.flatMap(({ meta }) => meta.systems),
      'system',
    ),
    team: known(
      options['team'],
      reviews.flatMap(({ meta }) => meta.teams ?? []),
      'team',
    ),
    cause: known(
      options['cause'],
      [...Object.keys(settings.causes), ...reviews.flatMap(({ meta }) => meta.cause ?? [])],
      'cause',
    ),
  };
}

function wantedMetrics(options: Options, { reviews, project }: Checked): { readonly metrics?: readonly string[] } {
  const wanted = listOption(options['metric']);
  if (wanted.length === 0) return {};
  const ids = [...metricsOf(reviews, project.extensions.metrics).map(({ id }) => id), 'cost'];
  return { metrics: known(wanted, ids, 'metric') };
}

function known(given: Options[string], names: readonly string[], what: string): readonly string[] {
  const things = [...new Set(names)].map((name) => ({ name }));
  return listOption(given).map((name) => pick(things, name, what).name);
}

function listOption(given: Options[string]): readonly string[] {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' ? given : [];
}

/** A review that cannot be read is in no number: that has to be said, but not in the output. */
function uncounted({ files, reviews, problems }: Checked): string {
  const own = reviews.filter(({ source }) => source === undefined).length;
  const theirs = new Set(problems.flatMap(({ rule, path }) => (rule === 'sources-are-readable' ? [path] : []))).size;
  const count = files.length - own + theirs;
  if (count === 0) return '';
  return `${count === 1 ? '1 file is' : `${count} files are`} not counted: the front matter lacks what is needed. \`incidentbook check\` says what.\n`;
}

/** Where a done action has no day in its file and the history cannot be asked either, that is said too. */
function undated({ reviews }: Checked, history: Awaited<ReturnType<typeof historyOf>>): string {
  const dateless = reviews.some(({ body }) =>
    body.actions.some(({ status, completed }) => status === 'Done' && !completed),
  );
  const why = history?.state === 'read' ? history.unread : history?.reason;
  return dateless && why !== undefined ? `Some done actions have no date. ${why}\n` : '';
}
