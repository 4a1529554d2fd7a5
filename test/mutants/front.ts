import type { Mutant } from './injector.ts';

/** The lines of the front matter between its fences. */
export function frontLines(text: string): readonly string[] {
  return text.slice(4, text.indexOf('\n---\n', 3)).split('\n');
}

/** The value that stands behind a key of the front matter on its line, at any depth; nothing where there is no such key. */
export function frontValue(text: string, key: string): string | undefined {
  const line = frontLines(text).find((candidate) => candidate.trimStart().startsWith(`${key}: `));
  return line?.slice(line.indexOf(': ') + 2);
}

/** A review with other lines under and including a top-level key, which is added at the end where it is missing. */
export function withField(text: string, key: string, lines: readonly string[]): Mutant {
  const front = frontLines(text);
  const start = front.findIndex((line) => line.startsWith(`${key}:`));
  const at = start < 0 ? front.length : start;
  const next = front.findIndex((line, index) => index > at && !/^[ -]/.test(line));
  const end = next < 0 ? front.length : next;
  const changed = front.toSpliced(at, start < 0 ? 0 : end - at, ...lines);
  return { text: `---\n${changed.join('\n')}${text.slice(text.indexOf('\n---\n', 3))}`, line: at + 2 };
}

/** A review with another line in the place of one of its front matter. */
export function withFrontLine(text: string, index: number, lines: readonly string[]): Mutant {
  const changed = frontLines(text).toSpliced(index, 1, ...lines);
  return { text: `---\n${changed.join('\n')}${text.slice(text.indexOf('\n---\n', 3))}`, line: index + 2 };
}

/** A review with another time of a milestone; nothing where it has no such milestone. */
export function withMilestone(text: string, name: string, value: string): Mutant | undefined {
  const index = frontLines(text).findIndex((line) => line.startsWith(`  ${name}: `));
  return index < 0 ? undefined : withFrontLine(text, index, [`  ${name}: ${value}`]);
}

/** Milestones of a review that are known to the minute, in order: name and milliseconds since the epoch. */
export function exactMilestones(text: string): { readonly name: string; readonly ms: number }[] {
  return ['started', 'detected', 'responded', 'contained', 'resolved'].flatMap((name) => {
    const value = frontValue(text, name);
    return value && /T[^±]*$/.test(value) ? [{ name, ms: Date.parse(value) }] : [];
  });
}

/** The day on which the incident of a review started, a number of days later; the name of the file has it too. */
export function dayAfter(text: string, days: number): string {
  const day = (frontValue(text, 'started') ?? '2020-01-01').slice(0, 10);
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A list of ids in the front matter with one more at its end, on whose line the mutant points. */
export function withId(text: string, key: string, id: string): Mutant {
  const front = frontLines(text);
  const start = front.indexOf(`${key}:`);
  const ids = start < 0 ? [] : front.slice(start + 1);
  const count = ids.findIndex((line) => !line.startsWith('  - '));
  const items = start < 0 ? [] : ids.slice(0, count < 0 ? ids.length : count);
  const { text: changed, line } = withField(text, key, [`${key}:`, ...items, `  - ${id}`]);
  return { text: changed, line: line + items.length + 1 };
}

/** Minutes since the epoch as a time value in UTC. */
export function inUtc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16)}Z`;
}
