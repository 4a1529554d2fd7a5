/** Compiles the package into dist/: TypeScript by tsc; the command line, the pages' scripts and their stylesheet by esbuild. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleCommandLine } from './bundle-command-line.mjs';
import { keepDeclarations } from './keep-declarations.mjs';
import { writeValidator } from './validator-beforehand.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

// What was renamed or removed must not live on in dist/ and be published.
rmSync(at('dist'), { recursive: true, force: true });

try {
  execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')], {
    stdio: 'inherit',
  });
} catch {
  process.exit(1);
}

// Every file that stands directly in site/client is the script of one page; what it imports lies in folders.
const scripts = readdirSync(at('site/client'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => at('site/client', entry.name));

const options = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
};
// For browsers csv-stringify brings another build of the same, which does without Node's buffers.
options.alias = { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' };
await build({ ...options, entryPoints: scripts, outdir: at('dist/site/client') });
await build({ ...options, entryPoints: [at('site/serve/serve.ts')], outdir: at('dist/site/serve') });

// SQLite for the page of queries, fetched when somebody asks; pinned by its package, served from the site itself.
cpSync(at('node_modules/sql.js/dist/sql-wasm-browser.wasm'), at('dist/site/client/sqlite.wasm'));
cpSync(at('site/serve/serve.css'), at('dist/site/serve/serve.css'));
await build({
  bundle: true,
  minify: true,
  charset: 'utf8',
  entryPoints: [at('site/styles/site.css')],
  outdir: at('dist/site/styles'),
});
cpSync(at('site/styles/icon.svg'), at('dist/site/styles/icon.svg'));

keepDeclarations(at('dist'), 'src/index.d.ts');

await writeValidator(root);

// For profiles: `npm run compile -- --readable`.
await bundleCommandLine(root, { readable: process.argv.includes('--readable') });

const cli = at('dist/src/cli.js');
if (existsSync(cli)) chmodSync(cli, 0o755);

// What is kept from one run to the next holds only for the code that made it.
const code = createHash('sha256');
const compiled = readdirSync(at('dist/src'), { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
);
for (const path of compiled.map((entry) => join(entry.parentPath, entry.name)).sort()) code.update(readFileSync(path));
code.update(readFileSync(at('package-lock.json')));
writeFileSync(at('dist/code-stamp'), code.digest('hex'));
