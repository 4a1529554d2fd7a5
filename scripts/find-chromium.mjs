/**
 * Finds the Chromium that the browser tests drive, and fetches one where there is none.
 * `npm test` runs this file first; the tests import the same lookup.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { argv, env, exit, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The path of a Chromium that can be run, or undefined. `CHROMIUM` in the environment comes before all others. */
export function findChromium() {
  const inPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [env['CHROMIUM'], ...inPath, ...(usualPlaces[platform] ?? []), downloaded()];
  return candidates.find((path) => path !== undefined && path !== '' && isExecutable(path));
}

function downloaded() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian() {
  return existsSync('/etc/os-release') && /\b(debian|ubuntu)\b/i.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Tries the system's package first, then Playwright's own download. What they print is of no use to a reader. */
function install() {
  const quiet = { stdio: 'ignore', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (getuid?.() === 0 && isDebian()) {
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    if (findChromium()) return;
  }
  const playwright = join(dirname(fileURLToPath(import.meta.resolve('playwright-core/package.json'))), 'cli.js');
  try {
    execFileSync(argv[0] ?? 'node', [playwright, 'install', 'chromium'], { stdio: 'ignore' });
  } catch {
    // The line below says what to do.
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (!findChromium()) install();
  if (!findChromium()) {
    console.error(
      'The browser tests need Chromium: install it (e.g. `apt-get install chromium`) or set CHROMIUM to its path.',
    );
    exit(1);
  }
}
