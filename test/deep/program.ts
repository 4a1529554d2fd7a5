/** The program as a process of its own, for what can only be seen from outside: kills, memory, folders that refuse. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
/** Says at its end what the process used, memory in KiB and microseconds of CPU time, behind all else on its standard error. */
const tellUse =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write("\\nmax-rss="+maxRSS+" cpu="+(userCPUTime+systemCPUTime))})';

export interface Ended {
  /** Absent where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory it had, in bytes; nought where it was killed. */
  readonly maxBytes: number;
  /** Milliseconds of CPU time of all its threads; nought where it was killed. */
  readonly cpuMs: number;
  /** Milliseconds of the clock on the wall. */
  readonly tookMs: number;
}

/**
 * Runs a command line in a folder; `killAfterMs`: kills it without warning, if it still runs by then; `before`: JavaScript that
 * runs ahead of the program in its process; `as`: a command that runs it as somebody else.
 */
export function runProgram(
  cwd: string,
  args: readonly string[],
  killAfterMs?: number,
  before?: string,
  as: readonly string[] = [],
): Promise<Ended> {
  const began = performance.now();
  const imports = before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const [command = process.execPath, ...rest] = [
    ...as,
    process.execPath,
    '--import',
    tellUse,
    ...imports,
    cli,
    ...args,
  ];
  const child = spawn(command, rest, {
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
      const [, stderr = printed.stderr, kilobytes = '0', micros = '0'] =
        /^([\s\S]*)\nmax-rss=(\d+) cpu=(\d+)$/.exec(printed.stderr) ?? [];
      const maxBytes = Number(kilobytes) * 1024;
      const cpuMs = Number(micros) / 1000;
      resolve({ code, stdout: printed.stdout, stderr, maxBytes, cpuMs, tookMs: performance.now() - began });
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
