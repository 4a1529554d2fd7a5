import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Tests that reach the code in their own process. */
const folders = [
  ...['baseline', 'cadence', 'docs', 'draft', 'edit', 'editor', 'exports', 'extend', 'fix', 'fuzz', 'importers', 'io'],
  ...['knowledge', 'metrics', 'mutants', 'review', 'rules'],
];
/** They start processes, wait for time to pass, or take long for something else. */
const leftOut = [
  ...[
    'docs/commands',
    'editor/(?:session|when-quiet)',
    'exports/(?:engines|feeds/.*)',
    'fuzz/(?:edits|fixes|study)',
    'importers/markdown/corpus',
  ],
  ...[
    'io/git-dates',
    'knowledge/(?:digest/.*|similarity)',
    'mutants/(?:corpus-)?mended',
    'review/(?:differential|fallback)',
  ],
].map((names) => new RegExp(`^${names}\\.test\\.ts$`));

/** Runs every test `within` these folders or files once without a mutant. Gives each file with its tests, what they take and which mutants they reach. */
export async function testsThatReach(bench, root, within = ['test']) {
  const reaches = [];
  for (const folder of folders) {
    const names = readdirSync(join(root, 'test', folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.test.ts') && !leftOut.some((pattern) => pattern.test(name)));
    for (const name of names.sort()) {
      if (!within.some((start) => `test/${name}`.startsWith(start))) continue;
      const file = join(root, 'test', name);
      const { failure, tests } = await bench.ask({ file });
      if (failure) throw new Error(`${name} fails without a mutant: ${failure.test}: ${failure.message}`);
      if (process.env['MUTATE_DEBUG'])
        console.error(name, Math.round(tests.reduce((sum, { ms }) => sum + ms, 0)), Math.round(tests[0].ms));
      reaches.push({ file, tests });
    }
  }
  return reaches;
}
