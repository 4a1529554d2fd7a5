/**
 * Builds a whole site side by side with Hugo (where it is installed) and with the floor, on the same generated book:
 * `npm run bench:build -- [sizes] [--rounds 5] [--search]`. Hugo makes one plain page of each review, and nothing else.
 * Of several sizes it says how time and memory grow with them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/io/package-root.ts';
import { benchArguments } from './bench-arguments.ts';
import { bookEnds } from './facts.ts';
import { growthExponent } from './growth.ts';
import { type GeneratedBook, type RaceResult, type Racer, race } from './race.ts';

const {
  values,
  numbers: sizes,
  rounds = 5,
} = benchArguments('npm run bench:build -- 100 1000 --rounds 5 --search', {
  search: { type: 'boolean', default: false },
});
const hasHugo = spawnSync('hugo', ['version']).status === 0;
if (!hasHugo) console.log('Without Hugo, which is not installed here.');
const results = (sizes.length > 0 ? sizes : [100, 1000]).map((size) => ({ size, racers: race(size, racersFor) }));
printGrowth();

function printGrowth(): void {
  if (results.length < 2) return;
  console.log(`\n${'growth with the size, as an exponent (1: linear)'.padEnd(48)}  CPU s  peak MB`);
  for (const [index, { name }] of (results[0]?.racers ?? []).entries()) {
    const exponent = (of: (racer: RaceResult) => number) =>
      growthExponent(
        results
          .flatMap(({ size, racers }) => racers.slice(index, index + 1).map((racer) => ({ size, value: of(racer) })))
          .filter(({ value }) => Number.isFinite(value)),
      );
    const numbers = [exponent(({ cpuSeconds }) => cpuSeconds), exponent(({ megabytes }) => megabytes)];
    console.log(`${name.padEnd(48)} ${numbers.map((value) => value.toFixed(2).padStart(6)).join('   ')}`);
  }
}

function racersFor({ root, first }: GeneratedBook): Racer[] {
  const cli = join(packageRoot(), 'dist/src/cli.js');
  const build = [cli, 'build', '--as-of', bookEnds, '--keep-going'];
  let edits = 0;
  const edit = () => {
    edits += 1;
    const text = readFileSync(join(root, first), 'utf8');
    writeFileSync(join(root, first), text.replace(/^## Incident Summary\n/m, `$&\nEdited time ${edits}.\n`));
  };
  const fresh = (folder: string) => () => {
    // What is kept of an earlier round would make this one another race.
    for (const name of [folder, '.incidentbook']) rmSync(join(root, name), { recursive: true, force: true });
  };
  return [
    {
      name: 'build, without search',
      args: [...build, '--no-search'],
      rounds,
      before: fresh('_site'),
    },
    { name: 'the same again after one edit', args: [...build, '--no-search'], rounds, before: edit },
    ...(values['search']
      ? [
          { name: 'build, with search', args: build, rounds, before: fresh('_site') },
          { name: 'that again after one edit', args: build, rounds, before: edit },
        ]
      : []),
    ...(hasHugo ? [{ name: 'Hugo, one plain template', ...hugo(root), rounds, before: fresh('_hugo') }] : []),
    ...(hasHugo && values['search']
      ? [{ name: 'Hugo, then Pagefind', ...withPagefind(hugo(root), root), rounds, before: fresh('_hugo') }]
      : []),
    {
      name: 'floor: read, YAML, Markdown, write',
      args: [join(import.meta.dirname, 'floor-build.js'), root, join(root, '_floor')],
      rounds,
      before: fresh('_floor'),
    },
  ];
}

/** The same, and then Pagefind over all of its pages. */
function withPagefind({ args }: Pick<Racer, 'args'>, root: string): Pick<Racer, 'command' | 'args'> {
  const pagefind = join(packageRoot(), 'node_modules/pagefind/lib/runner/bin.cjs');
  const script = 'hugo "$@" && "$NODE" "$PAGEFIND" --silent --site "$SITE"';
  const setting = [`NODE=${process.execPath}`, `PAGEFIND=${pagefind}`, `SITE=${join(root, '_hugo')}`];
  return { command: 'env', args: [...setting, 'sh', '-c', script, 'hugo', ...args] };
}

/** A site of Hugo's around the same reviews. */
function hugo(root: string): Pick<Racer, 'command' | 'args'> {
  const home = join(root, 'hugo');
  mkdirSync(join(home, 'layouts/_default'), { recursive: true });
  writeFileSync(join(home, 'config.toml'), 'baseURL = "/"\ntitle = "A generated book"\n');
  const page = (body: string) =>
    `<!doctype html><html><head><title>{{ .Title }}</title></head><body>${body}</body></html>\n`;
  writeFileSync(join(home, 'layouts/_default/single.html'), page('<h1>{{ .Title }}</h1>{{ .Content }}'));
  const links = '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
  writeFileSync(join(home, 'layouts/_default/list.html'), page(links));
  const args = [
    '--quiet',
    '--source',
    home,
    '--contentDir',
    join(root, 'reviews'),
    '--destination',
    join(root, '_hugo'),
  ];
  return { command: 'hugo', args };
}
