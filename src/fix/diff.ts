import { createTwoFilesPatch } from 'diff';

/** What mending a file would change, as a unified diff that `git apply` takes. */
export function printDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    '',
  );
}
