import type { Edit } from '../review/problem.ts';
import { frontMatterLines } from './front-matter-spot.ts';
import type { FileView } from './view.ts';

/** Stands where the writer's reason belongs: a final review with it still in does not pass. */
export const reasonWanted = '[Insert the reason why this exception is right]';

/** The edit that adds a waiver of a rule to the front matter; nothing where there is none, or it is written too unlike. */
export function waive(rule: string, { text, lines }: FileView): Edit | undefined {
  const bounds = frontMatterLines(text);
  if (!bounds) return undefined;
  const all = text.split(/\r\n|\n|\r/);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const item = (indent: string) =>
    `${indent}- rule: ${rule}${lineEnd}${indent}  reason: ${JSON.stringify(reasonWanted)}${lineEnd}`;
  const at = all.findIndex((line, index) => index >= bounds[0] && index <= bounds[1] && /^waive[ \t]*:/.test(line));
  if (at < 0) return insert(lines.startOf(bounds[1] + 2), `waive:${lineEnd}${item('  ')}`);
  const rest = /^waive[ \t]*:[ \t]*(.*?)[ \t]*(?:#.*)?$/.exec(all[at] ?? '')?.[1] ?? '';
  if (rest === '[]' || rest === '~' || rest === 'null') {
    const start = lines.startOf(at + 1);
    return { start, end: lines.startOf(at + 2), text: `waive:${lineEnd}${item('  ')}` };
  }
  if (rest !== '') return undefined;
  let last = at;
  while (last < bounds[1] && /^(?:[ \t]+\S|- |-$|[ \t]*$|[ \t]*#)/.test(all[last + 1] ?? '')) last += 1;
  while (last > at && (all[last] ?? '').trim() === '') last -= 1;
  const indent = /^([ \t]*)- /.exec(all.slice(at + 1, last + 1).find((line) => /^[ \t]*- /.test(line)) ?? '  - ')?.[1];
  return insert(lines.startOf(last + 2), item(indent ?? '  '));
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
