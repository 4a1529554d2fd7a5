import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BaselineEntry, baselineOf, type Compared, compareWithBaseline } from '../baseline/baseline.ts';
import { CannotRun } from '../cannot-run.ts';
import { baselineName, readBaseline, writeBaseline } from '../io/baseline.ts';
import type { Checked } from '../pipeline/checked.ts';
import { rules } from '../rules/index.ts';
import type { CommandInput } from './command.ts';
import { textOption } from './shared-options.ts';

/** Which baseline a check is to use, and whether to bring it up to date. */
export interface BaselineChoice {
  /** As the user names it; the one in the root where absent. */
  readonly file?: string;
  /** Whether the user asked for a baseline, so that there must be one. */
  readonly asked: boolean;
  readonly off: boolean;
  readonly update: boolean;
}

/** Reads the options of a check about baselines; what was taken for a file and names reviews goes to the paths. */
export function readBaselineOptions({ args, options }: CommandInput, cwd: string): [BaselineChoice, string[]] {
  const { baseline, updateBaseline } = options;
  const paths = [...args];
  const file = [baseline, updateBaseline].map(textOption).find((name) => {
    if (name === undefined || !namesReviews(resolve(cwd, name))) return name !== undefined;
    paths.push(name);
    return false;
  });
  const update = updateBaseline !== undefined && updateBaseline !== false;
  if (update && baseline === false)
    throw new CannotRun('Unexpected --no-baseline beside --update-baseline, expected one of them');
  return [
    {
      ...(file === undefined ? {} : { file }),
      asked: baseline !== undefined && baseline !== false,
      off: baseline === false,
      update,
    },
    paths,
  ];
}

/** `--baseline reviews/2026` means the reviews, not a baseline of that name. */
function namesReviews(path: string): boolean {
  return path.endsWith('.md') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** A check seen through its baseline. */
export interface Judged extends Omit<Compared, 'kept'> {
  /** What to tell the user about the baseline itself. */
  readonly note?: string;
}

/** Sets apart what the baseline knows, and writes it anew where that was asked for. Throws {@link CannotRun}. */
export async function judge(
  checked: Checked,
  prints: readonly string[],
  choice: BaselineChoice,
  cwd: string,
): Promise<Judged> {
  const { problems, project } = checked;
  if (choice.off) return { fresh: problems, known: 0, gone: 0 };
  const path = choice.file === undefined ? join(project.root, baselineName) : resolve(cwd, choice.file);
  const shown = choice.file ?? baselineName;
  const entries = await readBaseline(path, shown);
  if (!entries) {
    if (choice.update) return begin(path, shown, baselineOf(problems, prints), problems);
    if (!choice.asked) return { fresh: problems, known: 0, gone: 0 };
    throw new CannotRun(`No baseline ${shown}: \`incidentbook check --update-baseline\` makes one.`);
  }
  // Whether a problem of a rule that was not run is still there, nobody can say.
  const isUntried = ({ rule }: BaselineEntry) =>
    !project.extensions.isWhole && !rules.some(({ name }) => name === rule);
  const tried = entries.filter((entry) => !isUntried(entry));
  const { kept: found, ...compared } = compareWithBaseline(problems, prints, tried, {
    paths: new Set(checked.files),
    bookPaths: new Set(checked.bookFiles),
  });
  if (!choice.update) return compared;
  const kept = [...found, ...entries.filter(isUntried)];
  await writeBaseline(path, shown, kept);
  return { ...compared, gone: 0, note: `${shown}: ${kept.length} left, ${entries.length - kept.length} taken out.` };
}

async function begin(
  path: string,
  shown: string,
  entries: readonly BaselineEntry[],
  problems: Checked['problems'],
): Promise<Judged> {
  if (entries.length === 0)
    return { fresh: problems, known: 0, gone: 0, note: 'No baseline is needed: nothing was found.' };
  await writeBaseline(path, shown, entries);
  const fresh = problems.filter((problem) => problem.severity === 'info');
  return { fresh, known: entries.length, gone: 0, note: `${shown}: ${entries.length} written.` };
}
