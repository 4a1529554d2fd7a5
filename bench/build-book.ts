/**
 * Builds a whole site side by side with Hugo (where it is installed) and with the floor, on the same generated book:
 * `npm run bench:build -- [sizes] [--rounds 5] [--search]`. Hugo makes one plain page of each review, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/io/package-root.ts';
import { bookEnds } from './facts.ts';
import { type GeneratedBook, type Racer, race } from './race.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, search: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const hasHugo = spawnSync('hugo', ['version']).status === 0;
if (!hasHugo) console.log('Without Hugo, which is not installed here.');
const sizes = positionals.map(Number).filter((size) => size > 0);
for (const size of sizes.length > 0 ? sizes : [100, 1000]) race(size, racersFor);

function racersFor({ root, first }: GeneratedBook): Racer[] {
  const cli = join(packageRoot(), 'dist/src/cli.js');
  const build = [cli, 'build', '--as-of', bookEnds, '--keep-going'];
  let edits = 0;
  const edit = () => {
    edits += 1;
    const text = readFileSync(join(root, first), 'utf8');
    writeFileSync(join(root, first), text.replace(/^## Incident Summary\n/m, `$&\nEdited time ${edits}.\n`));
  };
  const fresh = (folder: string) => () => rmSync(join(root, folder), { recursive: true, force: true });
  return [
    {
      name: 'build, without search',
      args: [...build, '--no-search'],
      rounds,
      before() {
        fresh('_site')();
        fresh('.incidentbook')();
      },
    },
    { name: 'the same again after one edit', args: [...build, '--no-search'], rounds, before: edit },
    ...(values.search ? [{ name: 'build, with search', args: build, rounds, before: fresh('_site') }] : []),
    ...(hasHugo ? [{ name: 'Hugo, one plain template', ...hugo(root), rounds, before: fresh('_hugo') }] : []),
    {
      name: 'floor: read, YAML, Markdown, write',
      args: [join(import.meta.dirname, 'floor-build.js'), root, join(root, '_floor')],
      rounds,
      before: fresh('_floor'),
    },
  ];
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
