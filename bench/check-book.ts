/**
 * Runs whole processes side by side on the same generated book: `npm run bench:check -- [sizes] [--peers FOLDER] [--rounds 5]`.
 * Peers are those installed in the folder: they are no dependencies, being larger than all that we measure.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../src/io/package-root.ts';
import { benchArguments } from './bench-arguments.ts';
import { bookEnds } from './facts.ts';
import { type GeneratedBook, type Racer, race } from './race.ts';

/** Of a book of this size peers take minutes: they run once, unless it is said how often all run; the table says it, too. */
const LARGE = 5000;
const install =
  'npm install --prefix FOLDER remark-cli remark-frontmatter remark-lint-frontmatter-schema markdownlint-cli2@0.18';

const {
  values,
  numbers: sizes,
  rounds,
} = benchArguments('npm run bench:check -- 300 10000 --peers /tmp/peers --rounds 5', { peers: { type: 'string' } });
const ROUNDS = rounds ?? 5;
const peers = typeof values['peers'] === 'string' ? resolve(values['peers']) : undefined;
for (const size of sizes.length > 0 ? sizes : [100, 1000]) race(size, (book) => racersFor(book, size));

function racersFor({ root, first, newest }: GeneratedBook, size: number): Racer[] {
  const cli = join(packageRoot(), 'dist/src/cli.js');
  const check = [cli, 'check', '--as-of', bookEnds, '--format', 'json'];
  const few = size >= LARGE && rounds === undefined ? 1 : ROUNDS;
  const edit = (path: string) => () => appendFileSync(join(root, path), '\nOne more line.\n');
  const alone = (path: string, other: string) => () => {
    spawnSync('git', ['checkout', '--quiet', '--', other], { cwd: root });
    edit(path)();
  };
  const changed = [...check, '--changed', 'HEAD'];
  const ours: Racer[] = [
    { name: 'check, cold', args: [...check, '--no-cache'], rounds: ROUNDS },
    { name: 'check, cold, writes the cache', args: check, rounds: ROUNDS, before: () => dropCache(root) },
    { name: 'check, warm', args: check, rounds: ROUNDS },
    { name: 'check --changed, an old review edited', args: changed, rounds: ROUNDS, before: alone(first, newest) },
    // Of one that is new, similar earlier incidents are looked for among all.
    { name: 'check --changed, the newest edited, too', args: changed, rounds: ROUNDS, before: edit(newest) },
    { name: 'Node itself', args: ['-e', '0'], rounds: ROUNDS },
    { name: 'floor: read, YAML, Markdown', args: [join(import.meta.dirname, 'floor.js'), root], rounds: ROUNDS },
  ];
  const remark = peers && join(peers, 'node_modules/remark-cli/cli.js');
  const lint = peers && join(peers, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const theirs: Racer[] = [];
  if (remark && existsSync(remark)) {
    const options = ['--quiet', '--rc-path', remarkrc(root)];
    mustFind([remark, 'reviews/planted.md', ...options], root, '---\nid: X-1\nseverity: 12\n---\n', /severity\/type/);
    theirs.push({
      name: 'remark-cli, remark-lint-frontmatter-schema',
      args: [remark, 'reviews', ...options],
      rounds: few,
    });
  }
  if (lint && existsSync(lint)) {
    mustFind([lint, 'reviews/planted.md'], root, '# One\n\n### Three\n', /MD001/);
    theirs.push({ name: 'markdownlint-cli2', args: [lint, 'reviews/**/*.md'], rounds: few });
  }
  if (theirs.length < 2) console.log(`Without peers, or without some of them: ${install}, then --peers FOLDER`);
  return [...ours, ...theirs];
}

/**
 * The schema that we check as well, for the peer that checks front matter. It takes paths from the folder in which it
 * runs only, knows no draft of JSON Schema later than 7, and no formats of others'.
 */
function remarkrc(root: string): string {
  const { $schema: _draft, ...schema } = JSON.parse(
    readFileSync(join(packageRoot(), 'schema/review.schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  writeFileSync(join(root, 'review.schema.json'), JSON.stringify(schema));
  const options = {
    schemas: { 'review.schema.json': ['reviews/**/*.md'] },
    ajvOptions: { formats: { 'time-value': true, day: true, url: true } },
  };
  const rc = join(root, 'remarkrc.json');
  const at = (path: string) => join(peers ?? '', 'node_modules', path);
  const plugins = [at('remark-frontmatter/index.js'), [at('remark-lint-frontmatter-schema/dist/index.js'), options]];
  writeFileSync(rc, JSON.stringify({ plugins }));
  return rc;
}

/** A peer that did not check would win: each must find what is wrong in a file that is written for it, and then goes. */
function mustFind(command: readonly string[], root: string, wrong: string, finding: RegExp): void {
  const path = join(root, 'reviews/planted.md');
  writeFileSync(path, wrong);
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  rmSync(path);
  if (!finding.test(stdout + stderr)) throw new Error(`${command[0]} did not find ${finding}: ${stdout}${stderr}`);
}

function dropCache(root: string): void {
  rmSync(join(root, '.incidentbook'), { recursive: true, force: true });
}
