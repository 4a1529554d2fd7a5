import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { digestFormats } from '../knowledge/digest/formats.ts';
import { linksOf } from '../knowledge/digest/links.ts';
import {
  keyExamples,
  lastCompletePeriod,
  type Period,
  type PeriodKind,
  periodKinds,
  periodOfKey,
} from '../knowledge/digest/period.ts';
import { assembleBook } from '../pipeline.ts';
import type { World } from '../world.ts';
import { audienceOf, audienceOption, printerFor, refusingLeaks } from './audience.ts';
import { type Command, type CommandInput, type ExitCode, exitCode } from './command.ts';
import { measuredDigest } from './measured-digest.ts';
import { createProgress } from './progress.ts';
import { asOfOption, extendOption, pick, textOption } from './shared-options.ts';

export const digest: Command = {
  name: 'digest',
  summary: 'Write the review of a week, month, quarter or year',
  options: [
    {
      flags: '--period <kind>',
      description:
        "week (its incidents and what is overdue), month (trends and patterns), quarter (the process's effectiveness) or year (all numbers, lessons for training)",
      default: 'week',
    },
    {
      flags: '--of <key>',
      description: `which one, such as ${Object.values(keyExamples).join(', ')}; the last complete one without it`,
    },
    {
      flags: '--format <name>',
      description: `how to write: ${digestFormats.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`,
      default: 'md',
    },
    audienceOption,
    extendOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook digest', 'last week: its incidents, and what is overdue'],
    ['incidentbook digest --period quarter --of 2026-Q1', 'how well the process worked in a quarter'],
    ['incidentbook digest --period year --format html > 2025.html', 'the last year, to mail or to print'],
  ],
  run: (input, world) => refusingLeaks(world, () => printDigest(input, world)),
};

async function printDigest({ options }: CommandInput, world: World): Promise<ExitCode> {
  const format = pick(digestFormats, textOption(options['format']) ?? 'md', 'format');
  const moment = asOf(textOption(options['asOf']), world.now());
  const kinds = periodKinds.map((name) => ({ name }));
  const { name: kind } = pick(kinds, textOption(options['period']) ?? 'week', 'period');
  const period = wantedPeriod(kind, textOption(options['of']), moment.day);
  const progress = createProgress(world);
  const book = await assembleBook({
    cwd: world.cwd,
    asOf: moment,
    extend: options['extend'] !== false,
    ...audienceOf({ options }),
    gitEnv: world.env,
    onProgress: (done, of) => progress.step('Reading', done, of),
  });
  progress.end();
  const measured = measuredDigest(book, period);
  const { print } = await printerFor(book, world);
  print(format.print(measured, linksOf(book.kb)), measured);
  return exitCode.fine;
}

function wantedPeriod(kind: PeriodKind, key: string | undefined, asOfDay: string): Period {
  if (key === undefined) return lastCompletePeriod(kind, asOfDay);
  const period = periodOfKey(kind, key);
  if (period) return period;
  const other = periodKinds.find((each) => periodOfKey(each, key));
  const hint = other ? ` \`--period ${other}\` goes with it.` : '';
  throw new CannotRun(`Unexpected --of ${key}, expected a ${kind} such as ${keyExamples[kind]}.${hint}`);
}
