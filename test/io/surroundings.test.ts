import { afterAll, describe, expect, it } from 'vitest';
import { readLinkedFiles } from '../../src/io/linked-files.ts';
import { readRunbookChanges } from '../../src/io/runbook-changes.ts';
import { readContract } from '../../src/review/contract.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import type { BookEntry } from '../../src/rules/rule.ts';
import { study } from '../../src/study.ts';
import { exemplary } from '../rules/check-text.ts';
import { layOver } from '../rules/lay-over.ts';
import { aFolder, aRepository, gitEnv } from './a-repository.ts';

const repository = aRepository();
afterAll(() => repository.remove());

const text = layOver(exemplary, {
  yaml: 'runbooks:\n  - path: runbooks/full-pool.md\n    verdict: outdated\n  - path: runbooks/new.md\n    verdict: incomplete\n  - path: runbooks/helps.md\n    verdict: helped',
  markdown:
    '## Impact\n\n[a](../runbooks/full-pool.md#limit) [b](../runbooks/ful-pool.md) [c](../runbooks) [d](../../../etc/passwd) [e](https://example.com) [j](pool.md#impact)\n\n![f](pool.svg) ![g](quiet.svg) ![h](Scan.TIFF) [i](far.svg)',
});
const settings = resolveSettings({});
const { entry } = study({ path: 'reviews/pool.md', text }, { settings, contract: readContract('', {}), render: false });
const entries: readonly BookEntry[] = entry ? [entry] : [];
const reviews = entries.map(({ review }) => review);

repository.write('reviews/pool.md', text);
repository.write('runbooks/full-pool.md', '# Full pool\n\n## Limit\n\nOne tenant at a time.\n');
repository.write('runbooks/helps.md', '# Helps\n');
repository.write('reviews/pool.svg', '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>');
repository.write('reviews/quiet.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
repository.write('reviews/far.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
repository.write('reviews/Scan.TIFF', 'II');
repository.commit('2026-01-20', 'Runbooks');
repository.write('runbooks/new.md', '# New\n');

describe('readLinkedFiles', () => {
  it('says of everything that is pointed at whether it is there, with the headings of what is pointed into', async () => {
    const { files, names } = await readLinkedFiles(repository.root, entries);
    expect(Object.fromEntries(files ?? [])).toMatchObject({
      'reviews/pool.md': { isThere: true, anchors: expect.arrayContaining(['impact']) },
      'runbooks/full-pool.md': { isThere: true, anchors: ['full-pool', 'limit'] },
      'runbooks/ful-pool.md': { isThere: false },
      runbooks: { isThere: true },
      'runbooks/helps.md': { isThere: true },
    });
    expect([...(files?.keys() ?? [])].filter((path) => path.includes('passwd'))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['runbooks/full-pool.md', 'reviews/pool.md']));
  });

  it('says of images why the site does not show them, and looks into none that is only linked to', async () => {
    const { files } = await readLinkedFiles(repository.root, entries);
    const said = ['pool.svg', 'quiet.svg', 'Scan.TIFF', 'far.svg'].map((name) => files?.get(`reviews/${name}`));
    expect(said.map((file) => file?.notShown?.unexpected)).toEqual([
      '`<foreignObject`',
      undefined,
      'format `.tiff`',
      undefined,
    ]);
  });
});

describe('readRunbookChanges', () => {
  it('gives the day of the last change of judged runbooks, and today for what is not committed yet', async () => {
    const changed = await readRunbookChanges(repository.root, gitEnv, reviews, '2026-03-13');
    expect([...changed]).toEqual([
      ['runbooks/full-pool.md', '2026-01-20'],
      ['runbooks/new.md', '2026-03-13'],
    ]);
  });

  it('gives none outside a repository', async () => {
    expect(await readRunbookChanges(aFolder(), gitEnv, reviews, '2026-03-13')).toEqual(new Map());
  });
});
