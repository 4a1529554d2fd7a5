import type { Problem } from '../review/problem.ts';

/** A problem of the past that is put up with. */
export interface BaselineEntry {
  /** POSIX path from the root of the project. */
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** The baseline's file as it stands on disk: fingerprints by path and rule. */
interface BaselineFile {
  readonly version: 1;
  readonly problems: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Reads a baseline's text. Throws an `Error` that says what is wrong where it is none. */
export function parseBaseline(text: string): BaselineEntry[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`Unexpected JSON: ${(error as Error).message}`);
  }
  if (!isBaselineFile(data)) {
    throw new Error('Unexpected content, expected `{"version": 1, "problems": {PATH: {RULE: [FINGERPRINT]}}}`');
  }
  return Object.entries(data.problems).flatMap(([path, rules]) =>
    Object.entries(rules).flatMap(([rule, found]) => found.map((fingerprint) => ({ path, rule, fingerprint }))),
  );
}

/** Prints a baseline, sorted, one problem a line: a change of it reads well in a review. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const byPath = new Map<string, Map<string, string[]>>();
  for (const { path, rule, fingerprint } of [...entries].sort(byName)) {
    const rules = byPath.get(path) ?? new Map<string, string[]>();
    byPath.set(path, rules);
    rules.set(rule, [...(rules.get(rule) ?? []), fingerprint]);
  }
  const problems = Object.fromEntries([...byPath].map(([path, rules]) => [path, Object.fromEntries(rules)]));
  return `${JSON.stringify({ version: 1, problems } satisfies BaselineFile, null, 2)}\n`;
}

/** What a baseline makes of the problems that were found. */
export interface Compared {
  /** What the baseline does not know: the only problems that count. */
  readonly fresh: readonly Problem[];
  /** The entries that still stand for something, under the path where it is now. */
  readonly kept: readonly BaselineEntry[];
  /** How many entries stand for a problem that has gone. */
  readonly gone: number;
  /** How many of the problems found the baseline knows. */
  readonly known: number;
}

export interface Checked {
  /** Files that were checked now. */
  readonly paths: ReadonlySet<string>;
  /** Files that there are. */
  readonly bookPaths: ReadonlySet<string>;
}

/**
 * Compares problems, each with its fingerprint, with a baseline. A file that has been renamed is known again by its
 * problems. Notes are never taken for problems of the past: they say what matters today.
 */
export function compareWithBaseline(
  problems: readonly Problem[],
  prints: readonly string[],
  entries: readonly BaselineEntry[],
  checked: Checked,
): Compared {
  const open = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const kept: BaselineEntry[] = [];
  const found = problems.map((problem, index) => {
    return { problem, entry: { path: problem.path, rule: problem.rule, fingerprint: prints[index] ?? '' } };
  });
  const known = new Set<Problem>();
  const take = (problem: Problem, entry: BaselineEntry, key: string) => {
    if (problem.severity === 'info' || known.has(problem) || !open.delete(key)) return;
    known.add(problem);
    kept.push(entry);
  };
  for (const { problem, entry } of found) take(problem, entry, keyOf(entry));
  // What is left of files that are no more may have moved with its file.
  const moved = new Map<string, string[]>();
  for (const [key, entry] of open) {
    if (checked.bookPaths.has(entry.path)) continue;
    const anywhere = keyOf({ ...entry, path: '' });
    moved.set(anywhere, [...(moved.get(anywhere) ?? []), key]);
  }
  for (const { problem, entry } of found) {
    const key = known.has(problem) ? undefined : moved.get(keyOf({ ...entry, path: '' }))?.shift();
    if (key !== undefined) take(problem, entry, key);
  }
  const whole = [...checked.bookPaths].every((path) => checked.paths.has(path));
  const isGone = ({ path }: BaselineEntry) => checked.paths.has(path) || (whole && !checked.bookPaths.has(path));
  const left = [...open.values()];
  return {
    fresh: problems.filter((problem) => !known.has(problem)),
    kept: [...kept, ...left.filter((entry) => !isGone(entry))],
    gone: left.filter(isGone).length,
    known: known.size,
  };
}

/** The baseline that puts up with all problems that were found. */
export function baselineOf(problems: readonly Problem[], prints: readonly string[]): BaselineEntry[] {
  return problems.flatMap(({ path, rule, severity }, index) =>
    severity === 'info' ? [] : [{ path, rule, fingerprint: prints[index] ?? '' }],
  );
}

function keyOf({ path, rule, fingerprint }: BaselineEntry): string {
  return `${path}\n${rule}\n${fingerprint}`;
}

function byName(a: BaselineEntry, b: BaselineEntry): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function isBaselineFile(data: unknown): data is BaselineFile {
  const { version, problems } = (data ?? {}) as Partial<BaselineFile>;
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return (
    version === 1 &&
    isRecord(problems) &&
    Object.values(problems ?? {}).every(
      (rules) =>
        isRecord(rules) &&
        Object.values(rules).every(
          (found) => Array.isArray(found) && found.every((print) => typeof print === 'string'),
        ),
    )
  );
}
