/**
 * Completes package-lock.json after `npm install`: npm leaves out the packages for other platforms where it cannot see
 * them, and `npm ci` then refuses the whole file. Versions are exact in the package that asks for them; os, cpu and
 * libc follow from the name, as all of these packages have it. Run `node scripts/complete-lock-file.mjs`, then commit.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** What npm needs to know before it skips a package: the platforms on which it can be installed. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.some((word) => word === 'win32' || word === 'windows')
    ? 'win32'
    : systems.find((each) => words.includes(each));
  const cpu = processors.find((each) => words.includes(each));
  const library = libraries[words.find((word) => word in libraries)];
  const libc = os === 'linux' && library ? { libc: [library] } : {};
  return os && cpu ? { os: [os], cpu: [cpu], ...libc } : undefined;
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(path === '' ? {} : (entry.optionalDependencies ?? {}))) {
    const platform = platformOf(name);
    const isThere = `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
    if (isThere || !platform || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    console.log(`${name} ${version}`);
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
if (added > 0) writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(added > 0 ? `${added} packages for other platforms were missing.` : 'Nothing was missing.');
