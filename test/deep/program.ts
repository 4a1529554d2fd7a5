/** The program as a process of its own, for what can only be seen from outside: kills, memory, folders that refuse. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
/** Says at its end how much memory the process had at most, in KiB, behind everything else on its standard error. */
const tellMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmax-rss="+process.resourceUsage().maxRSS))';

export interface Ended {
  /** Absent where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory it had, in bytes; nought where it was killed. */
  readonly maxBytes: number;
  /** Milliseconds of the clock on the wall. */
  readonly tookMs: number;
}

/**
 * Runs a command line in a folder; `killAfterMs`: kills it without warning, if it still runs by then; `before`: JavaScript that
 * runs ahead of the program in its process.
 */
export function runProgram(
  cwd: string,
  args: readonly string[],
  killAfterMs?: number,
  before?: string,
): Promise<Ended> {
  const began = performance.now();
  const imports = before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const child = spawn(process.execPath, ['--import', tellMemory, ...imports, cli, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] },
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    printed.stdout += data;
  });
  child.stderr.on('data', (data) => {
    printed.stderr += data;
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const [, stderr = printed.stderr, kilobytes = '0'] = /^([\s\S]*)\nmax-rss=(\d+)$/.exec(printed.stderr) ?? [];
      const maxBytes = Number(kilobytes) * 1024;
      resolve({ code, stdout: printed.stdout, stderr, maxBytes, tookMs: performance.now() - began });
    });
  });
}

/** Every file under a folder with its bytes, by its path; empty where there is no such folder. */
export function filesUnder(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (path: string) => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const inside = join(path, name);
      if (statSync(join(folder, inside)).isDirectory()) walk(inside);
      else files.set(inside, readFileSync(join(folder, inside), 'latin1'));
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })) walk('');
  return files;
}
