import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing may be fetched: what is missing in the package must fail in the test. */
export const offline = {
  ...process.env,
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
  CI: '',
  NO_COLOR: '1',
};

/** Packs the package as it would be published, and gives the absolute path of the file. */
export function packInto(folder: string): string {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: project,
    env: offline,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return join(folder, /incidentbook-[\w.-]+\.tgz/.exec(packed)?.[0] ?? '');
}

/** Puts the packed package where npm would put it, with its own dependencies and no others. */
export function installPacked(into: string): void {
  const file = packInto(into);
  const target = join(into, 'node_modules', 'incidentbook');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', target, '--strip-components=1']);
  rmSync(file);
  const { dependencies, bin } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) {
    const link = join(target, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(project, 'node_modules', dependency), link, 'junction');
  }
  const program = join(target, bin.incidentbook);
  chmodSync(program, 0o755);
  mkdirSync(join(into, 'node_modules', '.bin'));
  symlinkSync(program, join(into, 'node_modules', '.bin', 'incidentbook'));
}
