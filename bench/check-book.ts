/**
 * Runs whole processes side by side on the same generated book: `npm run bench:check -- [sizes] [--peers FOLDER] [--rounds 5]`.
 * Peers are those installed in the folder: they are no dependencies, being larger than all that we measure.
 */
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../src/io/package-root.ts';
import { bookEnds } from './facts.ts';
import { type GeneratedBook, type Racer, race } from './race.ts';

/** Peers that take minutes for a book of this size run fewer times, and the table says how often. */
const LARGE = 5000;
const install =
  'npm install --prefix FOLDER remark-cli remark-frontmatter remark-lint-frontmatter-schema markdownlint-cli2@0.18';

const args = process.argv.slice(2);
const roundsAt = args.indexOf('--rounds');
const ROUNDS = roundsAt < 0 ? 5 : Number(args[roundsAt + 1]);
const at = args.indexOf('--peers');
const peers = at < 0 ? undefined : resolve(args[at + 1] ?? '.');
const sizes = args.filter((arg, index) => /^[1-9]\d*$/.test(arg) && index !== roundsAt + 1).map(Number);
for (const size of sizes.length > 0 ? sizes : [100, 1000]) race(size, (book) => racersFor(book, size));

function racersFor({ root, first }: GeneratedBook, size: number): Racer[] {
  const cli = join(packageRoot(), 'dist/src/cli.js');
  const check = [cli, 'check', '--as-of', bookEnds, '--format', 'json'];
  const few = size >= LARGE ? 1 : ROUNDS;
  const edit = () => appendFileSync(join(root, first), '\nOne more line.\n');
  const ours: Racer[] = [
    { name: 'check, cold', args: [...check, '--no-cache'], rounds: ROUNDS },
    { name: 'check, cold, writes the cache', args: check, rounds: ROUNDS, before: () => dropCache(root) },
    { name: 'check, warm', args: check, rounds: ROUNDS },
    { name: 'check --changed, one file edited', args: [...check, '--changed', 'HEAD'], rounds: ROUNDS, before: edit },
    { name: 'Node itself', args: ['-e', '0'], rounds: ROUNDS },
    { name: 'floor: read, YAML, Markdown', args: [join(import.meta.dirname, 'floor.js'), root], rounds: ROUNDS },
  ];
  const remark = peers && join(peers, 'node_modules/remark-cli/cli.js');
  const lint = peers && join(peers, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const theirs: Racer[] = [
    ...(remark && existsSync(remark)
      ? [
          {
            name: 'remark-cli, remark-lint-frontmatter-schema',
            args: [remark, 'reviews', '--quiet', '--rc-path', remarkrc(root)],
            rounds: few,
          },
        ]
      : []),
    ...(lint && existsSync(lint) ? [{ name: 'markdownlint-cli2', args: [lint, 'reviews/**/*.md'], rounds: few }] : []),
  ];
  if (theirs.length < 2) console.log(`Without peers, or without some of them: ${install}, then --peers FOLDER`);
  return [...ours, ...theirs];
}

/** The schema that we check as well, for the peer that checks front matter. */
function remarkrc(root: string): string {
  const at = (name: string) => join(peers ?? '', 'node_modules', name, 'index.js');
  const schema = join(packageRoot(), 'schema/review.schema.json');
  const rc = join(root, 'remarkrc.json');
  const options = { schemas: { [schema]: ['reviews/**/*.md'] } };
  writeFileSync(
    rc,
    JSON.stringify({
      plugins: [
        at('remark-frontmatter'),
        [join(peers ?? '', 'node_modules/remark-lint-frontmatter-schema/dist/index.js'), options],
      ],
    }),
  );
  return rc;
}

function dropCache(root: string): void {
  rmSync(join(root, '.incidentbook'), { recursive: true, force: true });
}
