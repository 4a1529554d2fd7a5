import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was looked at and judged: each as its file, what stands there and what the mutant makes of it. */
export function judgedSurvivors(root) {
  const file = join(root, 'test/mutation-survivors.md');
  if (!existsSync(file)) return new Set();
  const rows = readFileSync(file, 'utf8').matchAll(/^- `([^`]+)`: ``? ?(.+?) ?``? → ``? ?(.+?) ?``?: /gm);
  return new Set([...rows].map(([, path, from, to]) => `${path} ${from} ${to}`));
}
