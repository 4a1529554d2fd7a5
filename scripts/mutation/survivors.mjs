import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What was looked at, as `file from → to`, and its judgement: `equivalent` where nobody could see a difference, else
 * `missing test`. Lines do not count, so that a judgement lasts until the code changes.
 */
export function judgements(root) {
  const file = join(root, 'test/mutation-survivors.md');
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8').matchAll(
    /^- `([^`]+?)(?::\d+)?` ``? ?(.+?) ?``? → ``? ?(.+?) ?``?: (equivalent|missing test)\b/gm,
  );
  return new Map([...rows].map(([, path, from, to, verdict]) => [`${path} ${from} → ${to}`, verdict]));
}

export function keyOf({ path, from, text }) {
  return `${path} ${inOneLine(from)} → ${inOneLine(text)}`;
}

/** As it stands in the list. */
export function inOneLine(text) {
  return text.replace(/\s+/g, ' ').slice(0, 160);
}
