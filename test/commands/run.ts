import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/program.ts';
import type { World } from '../../src/world.ts';

/** The clock of all tests of commands, unless one sets its own: a week after the exemplary review was held. */
export const testNow = Date.parse('2026-03-13T12:00Z');

export interface RunOptions {
  /** Absolute path of the folder in which the command runs. */
  readonly cwd: string;
  readonly env?: World['env'];
  readonly stdin?: string;
  readonly now?: number;
  /** Whether the outputs are terminals. */
  readonly isTTY?: boolean;
  readonly interrupted?: AbortSignal;
  /** The network; a test that does not hand one in has none. */
  readonly fetch?: World['fetch'];
  /** Told how long a command wants to wait; nobody waits. */
  readonly onWait?: (ms: number) => void;
  /** Where questions are asked; nowhere unless given. */
  readonly terminal?: NonNullable<World['terminal']>;
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line as the program would, in a world of the test's own, and collects what it prints. */
export async function runCommand(args: readonly string[], options: RunOptions): Promise<RunResult> {
  const printed = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[name] += text;
    },
    isTTY: options.isTTY ?? false,
    columns: 100,
  });
  const code = await run(
    args,
    {
      cwd: options.cwd,
      env: options.env ?? {},
      stdin: linesOf(options.stdin ?? ''),
      stdout: output('stdout'),
      stderr: output('stderr'),
      ...(options.terminal ? { terminal: options.terminal } : {}),
      now: () => options.now ?? testNow,
      fetch: options.fetch ?? (() => Promise.reject(new Error('this test has no network'))),
      wait: async (ms) => options.onWait?.(ms),
      interrupted: options.interrupted ?? new AbortController().signal,
    },
    '0.0.0-test',
  );
  return { code, ...printed };
}

async function* linesOf(text: string): AsyncGenerator<string> {
  // In two pieces, as a pipe may bring it.
  const middle = Math.floor(text.length / 2);
  yield text.slice(0, middle);
  yield text.slice(middle);
}

/** A book in a folder of its own that is removed when the test ends. */
export interface TestBook {
  /** Absolute path. */
  readonly root: string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  readBytes(path: string): Buffer;
  remove(path: string): void;
  /** Runs a command in the book's root. */
  run(args: readonly string[], options?: Omit<RunOptions, 'cwd'>): Promise<RunResult>;
}

/** Makes a book of files, given by their paths from its root. */
export function makeBook(files: Readonly<Record<string, string>>): TestBook {
  // Where the temporary folder is a link (macOS), paths would otherwise not compare.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'incidentbook-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    readBytes: (path) => readFileSync(join(root, path)),
    remove: (path) => rmSync(join(root, path)),
    run: (args, options) => runCommand(args, { ...options, cwd: root }),
  };
}
