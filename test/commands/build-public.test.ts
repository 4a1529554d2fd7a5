import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asOf } from '../../src/clock.ts';
import { publishBook } from '../../src/commands/publish-book.ts';
import { assembleBook } from '../../src/pipeline.ts';
import { tell } from '../deep/figures.ts';
import { aRepository, gitEnv } from '../io/a-repository.ts';
import { siteKinds } from '../publish/leaks/planted.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, runCommand, type TestBook, testNow } from './run.ts';

/** Made-up words, each of which marks one kind of thing that readers outside must not see. */
const words = {
  person: 'quibblewick',
  owner: 'zorblatt',
  ticket: 'QZX-9917',
  block: 'flimsycrate',
  section: 'glumbert',
  column: 'snorkwell',
  comment: 'wibblestone',
  customer: 'Trundlecorp',
  title: 'Mxyzzle overflows',
  id: 'INC-2026-666',
  prose: 'vexatious gherkin turbines of the northern annex were switched off',
  runbook: 'fribbulous',
  guide: 'snizzlefrack',
  subject: 'drungled',
  waived: 'plonkish',
};

const config = `guides: handbook
url: https://book.example.org
repository: https://git.internal.example.org/reviews
internal:
  fields: [review.participants, review.facilitator, links, waive, x-*]
  sections: [Communication Log]
  phrases: [Brumblefax]
`;

const open = exemplary
  .replace(
    'status: final',
    `status: final\nvisibility: public\nx-customer: ${words.customer} # ${words.comment}\nrelated: [${words.id}]\nrunbooks:\n  - path: runbooks/secret.md\n    verdict: helped\n  - path: runbooks/open.md\n    verdict: helped`,
  )
  .replace('    - payments-oncall', `    - ${words.person}`)
  .replace('https://tickets.example.com/INC-2026-014', `https://tickets.example.com/${words.ticket}`)
  .replace(/@[\w-]+(?= \| High)/g, `@${words.owner}`)
  .replace(
    '## What Happened',
    `<!-- internal -->\nThe ${words.block} of the customer.\n<!-- /internal -->\n\n<!-- ${words.comment} -->\n\n| Customer | Loss <!-- internal --> |\n|--|--|\n| one | ${words.column} |\n\nSee [the other](hidden.md) and [how](../runbooks/open.md).\n\n## What Happened`,
  )
  .replace('## Lessons Learned', `## Communication Log\n\nWe told ${words.section} at once.\n\n## Lessons Learned`);

const hidden = exemplary
  .replaceAll('INC-2026-014', words.id)
  .replace('"Checkout: payments time out"', words.title)
  .replace('    - payments-oncall', '    - hushhandle')
  .replace('## What Happened', `The ${words.prose} by hand.\n\n## What Happened`);

function book(review = open, settings = config): TestBook {
  const made = makeBook({
    'incidentbook.config.yaml': settings,
    'reviews/open.md': review,
    'reviews/hidden.md': hidden,
    'runbooks/secret.md': `# ${words.runbook} steps\n\nDo it.\n`,
    'handbook/README.md': `# Inside\n\nOnly ${words.guide} knows.\n`,
    'handbook/secret.md': `# How ${words.guide} does it\n\nLike that.\n`,
    'handbook/open.md': '---\nvisibility: public\n---\n# Open guide\n\nAs [we do](secret.md) it.\n',
    'runbooks/open.md': '---\nvisibility: public\n---\n\n# Open steps\n\nDo that.\n',
  });
  aRepository(made.root).commit('2026-03-09', `The ${words.subject} change`);
  return made;
}

/** A page of the team's own. */
const ownParts = `export const extend = ({ h, definePage }) => ({
  pages: [definePage({
    name: 'own-page',
    title: () => 'Own',
    description: () => 'Own',
    render: (_, { kb }) => h('p', null, kb.incidents.map(({ meta }) => meta.title).join(', ')),
  })],
});
`;

const build = ({ root }: TestBook, ...args: string[]) =>
  runCommand(['build', '--keep-going', ...args], { cwd: root, env: gitEnv });

/** Every file of a site with what it holds, compressed parts unpacked. */
function contents(site: string): Map<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      return [
        path.slice(site.length + 1),
        (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'),
      ];
    }),
  );
}

const filesWith = (site: string, word: string) =>
  [...contents(site)]
    .filter(([path, text]) => `${path}\n${text}`.toLowerCase().includes(word.toLowerCase()))
    .map(([path]) => path);

describe('build --audience public', () => {
  it('shows only what is public, and nothing internal of it', async () => {
    const made = book();
    const { code, stdout, stderr } = await build(made, '--audience', 'public');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain('`incidentbook serve --audience public` shows them.');
    expect(stdout).toMatch(
      /Shows 1 of 2 incidents\. Looked through \d+ files for \d+ withheld passages and names: none is there\./,
    );
    const site = join(made.root, '_site');
    for (const word of [...Object.values(words), 'hushhandle', 'git.internal', 'hidden.md'])
      expect({ word, files: filesWith(site, word) }).toEqual({ word, files: [] });
    expect(existsSync(join(site, 'incidents/inc-2026-014/index.html'))).toBe(true);
    expect(existsSync(join(site, 'runbooks/open/index.html'))).toBe(true);
    expect(readdirSync(join(site, 'guides')).sort()).toEqual(['index.html', 'open']);
    const home = made.read('_site/index.html');
    expect(home).toContain('Only public reviews are shown');
    expect(
      JSON.parse(made.read('_site/data/metrics.json')).metrics.find(
        (metric: { id: string }) => metric.id === 'time-to-resolve',
      ),
    ).toMatchObject({ n: 1, of: 1 });
    const raw = made.read('_site/incidents/inc-2026-014/index.md');
    expect(raw).toContain('visibility: public');
    expect(raw).toContain('See the other and [how](../runbooks/open.md).');
    expect(raw).not.toContain('<!--');
  }, 60_000);

  it('shows all of it to everybody inside: the words are there to be found', async () => {
    const made = book();
    expect((await build(made)).code).toBe(0);
    for (const word of Object.values(words).filter((each) => ![words.comment, words.waived].includes(each)))
      expect({ word, found: filesWith(join(made.root, '_site'), word).length > 0 }).toEqual({ word, found: true });
  }, 60_000);

  it('refuses what is internal with file and line, and leaves the old site', async () => {
    const made = book();
    expect((await build(made, '--audience', 'public', '--no-search')).code).toBe(0);
    const before = made.read('_site/incidents/inc-2026-014/index.html');
    // Another review's id and title, a participant, a word that may stand nowhere, and an address: all told in prose.
    const told = `As in ${words.id}, *${words.title}*, ${words.person} mended Brumblefax on 10.11.12.13.`;
    made.write('reviews/open.md', open.replace('## What Happened', `${told}\n\n## What Happened`));
    const { code, stdout, stderr } = await build(made, '--audience', 'public', '--no-search');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const what of [
      'an internal name of reviews/hidden.md',
      'an internal name of reviews/open.md',
      'an internal name of internal.phrases',
      'an unmasked secret (internal address)',
    ])
      expect(stderr).toMatch(
        new RegExp(`^incidents/inc-2026-014/index\\.html:\\d+ holds ${what.replace(/[().]/g, '\\$&')}$`, 'm'),
      );
    expect(stderr).toContain('Nothing was published');
    expect(made.read('_site/incidents/inc-2026-014/index.html')).toBe(before);
  }, 60_000);

  it('would hold a leak in every kind of file, were it not looked for, and names each of them', async () => {
    // A withheld name in the title and in an action stands wherever titles and actions stand.
    const leaky = open
      .replace('title: "Checkout: payments time out"', 'title: "Checkout of Brumblefax times out"')
      .replace('Cap the payment pool', 'Cap the Brumblefax pool');
    const made = book(leaky, `${config}extend: [own.mjs]\n`);
    made.write('own.mjs', ownParts);
    const site = join(made.root, '_site');
    const assembled = await assembleBook({
      cwd: made.root,
      asOf: asOf(undefined, testNow),
      render: true,
      extend: true,
      audience: 'public',
    });
    await publishBook(assembled, { outDir: site, basePath: '/', search: true, checkLeaks: false });
    const leaking = new Set(filesWith(site, 'Brumblefax'));
    for (const { what, address } of siteKinds)
      expect({ what, leaks: [...leaking].some((path) => address.test(path)) }).toEqual({ what, leaks: true });
    const failure = await publishBook(assembled, { outDir: site, basePath: '/', search: true }).catch(
      (error: unknown) => error,
    );
    const { report } = failure as { report: { leaks: { address: string; what: string }[] } };
    const named = new Set(report.leaks.filter(({ what }) => what.includes('phrases')).map(({ address }) => address));
    // What is cut into syllables or words by an index is found in the fragment that it was made from.
    for (const path of leaking) if (!/pf_(?:index|filter|meta)$/.test(path)) expect([...named]).toContain(path);
    for (const { what, address } of siteKinds)
      expect({ what, named: [...named].some((path) => address.test(path)) }).toEqual({ what, named: true });
    tell({ of: 'planted', kind: 'the site', count: siteKinds.length });
  }, 60_000);

  it('knows its audiences', async () => {
    const { code, stderr } = await build(book(), '--audience', 'pblic');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean `public`?');
  });
});
