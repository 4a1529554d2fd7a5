import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const row = /^- `([^`]+?):(\d+)` (`+) ?(.+?) ?\3 → (`+) ?(.+?) ?\5: (equivalent|missing test|out of time)\b/gm;

/** What was looked at and judged in test/mutation-survivors.md. */
export function judgements(root) {
  const file = join(root, 'test/mutation-survivors.md');
  return judgementsIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * The judgements of a list by the keys of their mutants: `equivalent` where nobody could see a difference, `missing test`
 * where somebody could, `out of time` where a test would notice that is not met.
 */
export function judgementsIn(text) {
  return new Map(
    [...text.matchAll(row)].map(([, path, line, , from, , to, verdict]) => [
      keyOf({ path, line, from, text: to }),
      verdict,
    ]),
  );
}

/** By this a judgement lasts until the code changes. What is short stands in many places of a file: there the line counts. */
export function keyOf({ path, line, from, text }) {
  const place = inOneLine(from).length < 12 ? `${path}:${line}` : path;
  return `${place} ${inOneLine(from)} → ${inOneLine(text)}`;
}

/** A mutant as it stands in the list, without a judgement yet. */
export function asRow({ path, line, from, text }) {
  return `- \`${path}:${line}\` ${asCode(from)} → ${asCode(text)}: `;
}

function asCode(text) {
  const bare = inOneLine(text);
  return bare.includes('`') ? `\`\` ${bare} \`\`` : `\`${bare}\``;
}

/** Code as one line of a list, cut where it is long. */
export function inOneLine(text) {
  return text.replace(/\s+/g, ' ').slice(0, 160).trim();
}
