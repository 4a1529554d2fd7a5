/**
 * Commands that write are killed at random moments, without warning: what they replace is the old or the new whole, and
 * the next run finds its way.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, writeInto } from '../hostile/a-folder.ts';
import { seededRandom } from '../mutants/seeded-random.ts';
import { type killedCommands, kills } from './counted.ts';
import { tell } from './figures.ts';
import { filesUnder, runProgram } from './program.ts';

const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-checkout-times-out.md';

interface Killed {
  /** What the command is run on. */
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** A folder that is replaced as one; without it each file under the root stands for itself. */
  readonly folder?: string;
}

const killed: Readonly<Record<(typeof killedCommands)[number], Killed>> = {
  build: {
    files: { [path]: exemplary, '_site/.incidentbook-site': 'The old site.', '_site/index.html': 'The old site.' },
    args: ['build', '--as-of', '2026-03-24', '--no-search'],
    folder: '_site',
  },
  'check --fix': {
    files: { [path]: exemplary.replace('severity: SEV2', 'severity: sev2') },
    args: ['check', '--fix', '--as-of', '2026-03-24'],
  },
  'action set': {
    files: { [path]: exemplary },
    args: ['action', 'set', 'INC-2026-014#1', '--owner', '@storage'],
  },
  import: {
    files: {
      [path]: exemplary,
      'old.md':
        '# Search is slow\n\nDate: 2024-05-06\n\n## Timeline\n\n- 09:12 UTC Detection: alarm\n- 10:00 UTC (resolved)\n',
    },
    args: ['import', 'old.md'],
  },
};

type Files = ReadonlyMap<string, string>;

/** The files that count: what a killed run has begun lies in hidden files and folders, which nothing reads. */
function standing(root: string): Files {
  const hidden = /(^|\/)\.(?!incidentbook-site$)/;
  return new Map([...filesUnder(root)].filter(([name]) => !hidden.test(name)));
}

/** Which of two states a third one is; the names of the files that are neither. */
function compare(now: Files, before: Files, after: Files, folder: string | undefined) {
  const inside = (name: string) => folder === undefined || name.startsWith(`${folder}/`);
  const names = [...new Set([...now.keys(), ...before.keys(), ...after.keys()])].filter(inside);
  const isOld = names.every((name) => now.get(name) === before.get(name));
  const isNew = names.every((name) => now.get(name) === after.get(name));
  const neither = names.filter((name) => now.get(name) !== before.get(name) && now.get(name) !== after.get(name));
  return { isOld, isNew, neither };
}

describe.each(Object.entries(killed))('%s', (name, { files, args, folder }) => {
  it(`killed at ${kills} random moments leaves the old or the new whole`, async () => {
    const random = seededRandom(7);
    const root = makeFolder(files);
    try {
      const before = standing(root);
      const whole = await runProgram(root, args);
      expect(whole.code, whole.stderr).toBe(0);
      const after = standing(root);
      expect(compare(after, before, after, folder).isOld).toBe(false);
      const seen = { old: 0, new: 0, between: 0 };
      for (let kill = 1; kill <= kills; kill += 1) {
        removeFolder(root);
        writeInto(root, files);
        await runProgram(root, args, (random.int(0, 10_000) / 10_000) * whole.tookMs * 1.05);
        const { isOld, isNew, neither } = compare(standing(root), before, after, folder);
        expect(neither, `kill ${kill}`).toEqual([]);
        // Of several files some may be written already; a folder is one.
        if (folder !== undefined) expect(isOld || isNew, `kill ${kill}`).toBe(true);
        seen[isOld ? 'old' : isNew ? 'new' : 'between'] += 1;
        if (kill % 20 > 0) continue;
        const again = await runProgram(root, args);
        expect(again.code, again.stderr).toBe(0);
        expect(compare(standing(root), before, after, folder).isNew).toBe(true);
      }
      const between = folder === undefined ? `, ${seen.between} some of several files` : '';
      tell({
        of: 'kills',
        command: name,
        count: kills,
        left: `${seen.old} left the old, ${seen.new} the new${between}`,
      });
    } finally {
      removeFolder(root);
    }
  });
});
