import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { coloursFor } from '../colour.ts';
import { writeWhole } from '../io/write-whole.ts';
import { reporters } from '../reporters/index.ts';
import type { Report, Reporter } from '../reporters/reporter.ts';
import type { World } from '../world.ts';
import type { CommandInput } from './command.ts';
import { pick } from './shared-options.ts';

/** A file that one more report goes into. */
export interface ReportFile {
  readonly reporter: Reporter;
  /** As the user names it. */
  readonly file: string;
}

/**
 * Reads `--report format=file …`; what follows it and is no such pair was meant as a review, and goes to the paths.
 * Throws {@link CannotRun} on a format that there is none of.
 */
export function readReportFiles(option: CommandInput['options'][string]): readonly [ReportFile[], string[]] {
  const given = Array.isArray(option) ? (option as readonly string[]) : [];
  const pair = (text: string) => /^(?<format>[a-z-]+)=(?<file>.+)$/s.exec(text)?.groups;
  if (given.length > 0 && !pair(given[0] ?? ''))
    throw new CannotRun(
      `Unexpected --report ${given[0]}, expected a format and a file such as sarif=incidentbook.sarif`,
    );
  const files = given.flatMap((text) => {
    const { format = '', file = '' } = pair(text) ?? {};
    return file === '' ? [] : [{ reporter: pick(reporters, format, 'format'), file }];
  });
  return [files, given.filter((text) => !pair(text))];
}

/** Writes each report into its file, without colour. Throws {@link CannotRun} where a file cannot be written. */
export async function writeReportFiles(files: readonly ReportFile[], report: Report, world: World): Promise<void> {
  const plain = coloursFor({ write: () => undefined }, { NO_COLOR: '1' });
  for (const { reporter, file } of files)
    await writeWhole(resolve(world.cwd, file), reporter.print(report, plain), file);
}

const levels = [{ name: 'error' }, { name: 'warning' }, { name: 'never' }] as const;
export type FailOn = (typeof levels)[number]['name'];

/** From which severity on problems make the check fail. Throws {@link CannotRun} on what is none. */
export function readFailOn(given: string | undefined): FailOn {
  return pick(levels, given ?? 'error', 'severity to fail on').name;
}

/** Whether problems of a report make the check fail. */
export function fails(problems: Report['problems'], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return problems.some(({ severity }) => severity === 'error' || (severity === 'warning' && failOn === 'warning'));
}
