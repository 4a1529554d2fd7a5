import { CannotRun } from '../cannot-run.ts';
import { baselineName } from '../io/baseline.ts';
import { reporters } from '../reporters/index.ts';
import type { OptionSpec } from './command.ts';
import { asOfOption, extendOption, threadsOption } from './shared-options.ts';

/** The options of `check`. */
export const checkOptions: readonly OptionSpec[] = [
  {
    flags: '--format <name>',
    description: `how to print: ${reporters.map((reporter) => `${reporter.name} (${reporter.summary})`).join('; ')}`,
    default: 'text',
  },
  {
    flags: '--report <format=file...>',
    description: 'write one more report into a file, in the same run: sarif=incidentbook.sarif',
  },
  {
    flags: '--fail-on <severity>',
    description: 'end with 1 where there is an error (error), a warning too (warning), or not at all (never)',
    default: 'error',
  },
  { flags: '--quiet', description: 'print errors only' },
  { flags: '--max-warnings <n>', description: 'end with 1 where there are more warnings than this' },
  {
    flags: '--changed [ref]',
    description:
      'check only the reviews touched since a ref, uncommitted ones included; without a ref since the default branch of origin',
  },
  {
    flags: '--stdin-filename <path>',
    description: 'check the text on standard input as if it stood in this file',
  },
  { flags: '--fix', description: 'mend what can be mended mechanically; prose is never deleted' },
  { flags: '--dry-run', description: 'with --fix: print the changes as a diff and write nothing' },
  {
    flags: '--baseline [file]',
    description: `put up with the problems in this file; ${baselineName} is used by itself where it exists`,
  },
  { flags: '--no-baseline', description: 'show the problems of the baseline too' },
  {
    flags: '--update-baseline [file]',
    description:
      'take out of the baseline what has gone; nothing is added to it. Where there is none, make one of all errors and warnings',
  },
  {
    flags: '--no-cache',
    description: 'study every review anew; by default what has not changed comes out of .incidentbook/cache',
  },
  threadsOption,
  extendOption,
  asOfOption,
];

/** The number of warnings that are allowed; any without the option. Throws {@link CannotRun} on what is no count. */
export function readLimit(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(given))
    throw new CannotRun(`Unexpected --max-warnings ${given}, expected a whole number such as 0`);
  return Number(given);
}
