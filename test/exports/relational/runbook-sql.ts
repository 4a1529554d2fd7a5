/** The SQL of the runbook beside the project, read when the tests run: its statements have to run as they stand there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/io/package-root.ts';

const path = join(packageRoot(), '..', 'shared', 'design', 'runbook.md');

/** Whether the runbook is there; tests that need it are skipped where it is not. */
export const hasRunbook = existsSync(path);

/** The block of SQL of a step, word for word. */
export function runbookSql(step: number): string {
  const section = readFileSync(path, 'utf8')
    .split(/^### Step /m)
    .find((part) => part.startsWith(`${step}:`));
  const block = /```sql\n([\s\S]*?)```/.exec(section ?? '')?.[1];
  if (block === undefined) throw new Error(`The runbook has no SQL in step ${step}`);
  return block;
}

/** The steps whose blocks can be run as a whole. */
export const stepsThatSelect = [2, 5, 7, 10, 11] as const;
