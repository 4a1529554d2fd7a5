/** Makes few files of the command line: finding, reading and linking some six hundred took most of the time of a small check. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** Packages that every check loads: they are bundled, and so is what they bring along. All others stay outside. */
const inside = [
  'commander',
  'fastest-levenshtein',
  'gray-matter',
  'picocolors',
  'satteri',
  'temporal-polyfill',
  'unified',
  'yaml',
];

/**
 * @param root of the project, compiled by tsc into dist/
 * @param readable whether functions keep their names
 */
export async function bundleCommandLine(root, { readable = false } = {}) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const outside = Object.keys(dependencies).filter((name) => !inside.includes(name));
  const from = join(root, 'dist/src');
  const options = {
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: outside.flatMap((name) => [name, `${name}/*`]),
    // Packages of CommonJS ask for what Node brings.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);`,
    },
    charset: 'utf8',
    // Reading long names takes a fifth of a check of one file among ten thousand; a profile is easier to read with them.
    minifyIdentifiers: !readable,
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    metafile: true,
    allowOverwrite: true,
    outbase: from,
    outdir: from,
    chunkNames: 'chunks/[hash]',
  };
  const entries = (...names) => ({ entryPoints: names.map((name) => join(from, `${name}.js`)) });
  // First, since the other one writes over what tsc has made of `cli`, and of what it is made of.
  const check = await build({
    ...options,
    entryPoints: { check: join(from, 'commands/check.js') },
    plugins: [withoutJsYaml, bindingAtHome],
  });
  const all = await build({
    ...options,
    ...entries('cli', 'pipeline/study-worker', 'commands/tables-worker'),
    plugins: [withoutJsYaml, bindingAtHome, checkApart],
  });
  const files = [check, all].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(root, 'dist/src/chunks/LICENCES.txt'), licencesOf(root, files));
}

/** gray-matter loads a second reader of YAML, with one of JavaScript in it: a third of what all packages take, and never asked. */
const withoutJsYaml = {
  name: 'without-js-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'never-asked' }));
    onLoad({ filter: /./, namespace: 'never-asked' }, () => ({
      contents: "exports.safeLoad = exports.safeDump = () => { throw new Error('Nothing is read by js-yaml here.'); };",
    }));
  },
};

/** satteri looks for its binding beside itself, and some package managers let nobody else find it. */
const bindingAtHome = {
  name: 'binding-at-home',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\]satteri[/\\]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        "new URL('../index.js', import.meta.resolve('satteri')).href",
      ),
    }));
  },
};

/** What `check` shares with other commands would lie in some forty files, each shared by others: it has all of its own. */
const checkApart = {
  name: 'check-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/check\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** The licences of the packages that some files belong to, which have to go where their code goes. */
function licencesOf(root, files) {
  const folders = new Set(files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const licence = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
      if (licence === undefined)
        throw new Error(`${relative(root, folder)} has no licence that could be carried along`);
      return `${name} ${version}\n\n${readFileSync(join(root, folder, licence), 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
