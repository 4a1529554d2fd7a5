import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import type { Outcome } from '../importers/markdown/outcome.ts';
import type { Document } from '../importers/markdown/plan-import.ts';
import { fromRoot } from '../io/discover.ts';

/** Endings of files that hold Markdown; a file without one may hold anything, and is looked into. */
const MARKDOWN = /^\.(?:md|markdown|mdown|mkd|mdx|txt)$/i;

/** Advice for files of other kinds that people have their reviews in. */
const advice: Readonly<Record<string, string>> = {
  '.json': 'an alert’s export begins a review with `incidentbook new --from`',
  '.html': 'convert it first, for instance with `pandoc -t gfm`',
  '.docx': 'convert it first, for instance with `pandoc -t gfm`',
  '.pdf': 'export it as Markdown first',
};

/**
 * Reads the named files byte for byte. Throws {@link CannotRun} on what does not exist and on folders; what is no
 * Markdown or no UTF-8 is refused alone, so that the others go on.
 */
export async function readDocuments(
  root: string,
  cwd: string,
  names: readonly string[],
): Promise<(Document | Outcome)[]> {
  const absolutes = [...new Set(names.map((name) => resolve(cwd, name)))];
  for (const absolute of absolutes) {
    const found = await stat(absolute).catch(() => undefined);
    const shown = fromRoot(cwd, absolute) || '.';
    if (!found) throw new CannotRun(`No such file: ${shown}`);
    if (found.isDirectory()) {
      throw new CannotRun(`${shown} is a folder, expected files: \`incidentbook import ${shown}/*.md\`.`);
    }
    if (!found.isFile()) throw new CannotRun(`Cannot read ${shown}: it is no file, expected a file`);
  }
  const read: (Document | Outcome)[] = [];
  for (const absolute of absolutes) read.push(await readDocument(fromRoot(root, absolute), absolute));
  return read;
}

async function readDocument(path: string, absolute: string): Promise<Document | Outcome> {
  const ending = extname(path);
  // `v1.2 rollback` has no ending, only a dot.
  if (/^\.[a-z0-9]{1,8}$/i.test(ending) && !/^\.\d+$/.test(ending) && !MARKDOWN.test(ending)) {
    const way = advice[ending.toLowerCase()];
    return { kind: 'refused', source: path, message: `\`${ending}\` is no Markdown${way ? `: ${way}` : ''}` };
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(absolute);
  } catch (error) {
    throw new CannotRun(`Cannot read ${path}: ${(error as Error).message}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0'))
      return { kind: 'refused', source: path, message: 'it holds NUL characters, so it is no text' };
    return { path, text };
  } catch {
    return {
      kind: 'refused',
      source: path,
      message: 'it is not UTF-8: convert it first, so that no character is lost',
    };
  }
}
