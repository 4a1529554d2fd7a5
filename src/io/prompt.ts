/** A prompt with history in a terminal, by Node's own line editor. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import type { World } from '../world.ts';

const remembered = 500;

export interface PromptOptions {
  /** Shown before a line; asked anew for each, as it may say that more is expected. */
  readonly prompt: () => string;
  /** Words that the tabulator key completes. */
  readonly words: readonly string[];
  /** Absolute path of the file that keeps the lines between sessions; nothing is kept without one. */
  readonly historyPath?: string | undefined;
}

/** Where lines are kept, by the rules of the XDG base directories; undefined where there is no home. */
export function historyPathIn(env: World['env']): string | undefined {
  const state = env['XDG_STATE_HOME'] || (env['HOME'] && join(env['HOME'], '.local', 'state'));
  return state ? join(state, 'incidentbook', 'query-history') : undefined;
}

/**
 * Asks for lines until the input ends, or ^C is pressed on an empty line; ^C on a line gives it up, which `onCancel`
 * hears. Each line is handed to `onLine`, which answers whether to go on.
 */
export async function promptLines(
  { stdin, stdout }: Pick<World, 'stdin' | 'stdout'>,
  { prompt, words, historyPath }: PromptOptions,
  onLine: (line: string) => boolean,
  onCancel: () => boolean,
): Promise<void> {
  const terminal = stdout.isTTY === true;
  if (!(stdin instanceof Readable) || !(stdout instanceof Writable)) throw new Error('A prompt needs real streams');
  const editor = createInterface({
    input: stdin,
    output: stdout,
    terminal,
    history: await readHistory(historyPath),
    historySize: remembered,
    removeHistoryDuplicates: true,
    completer: (line: string) => completions(line, words),
  });
  let history: readonly string[] = [];
  editor.on('history', (lines: readonly string[]) => {
    history = [...lines];
  });
  const ask = () => {
    editor.setPrompt(prompt());
    editor.prompt();
  };
  await new Promise<void>((resolve) => {
    editor.on('line', (line) => (onLine(line) ? ask() : editor.close()));
    editor.on('SIGINT', () => {
      if (editor.line === '' && !onCancel()) return editor.close();
      stdout.write('\n');
      editor.write(null, { ctrl: true, name: 'u' });
      ask();
    });
    editor.on('close', resolve);
    ask();
  });
  if (history.length > 0) await keepHistory(historyPath, history);
}

function completions(line: string, words: readonly string[]): [string[], string] {
  const begun = /\w*$/.exec(line)?.[0] ?? '';
  return [begun === '' ? [] : words.filter((word) => word.startsWith(begun)), begun];
}

/** The newest line first, as the editor wants it. */
async function readHistory(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

/** A history that cannot be kept is no reason to fail. */
async function keepHistory(path: string | undefined, lines: readonly string[]): Promise<void> {
  if (path === undefined) return;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, `${lines.slice(0, remembered).join('\n')}\n`, { mode: 0o600 });
  } catch {
    return;
  }
}
