import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, runCommand } from './run.ts';
import { keys, typist } from './typist.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/alerts/${name}.json`, import.meta.url), 'utf8');
const flags = [
  '--title',
  'Search answers slowly',
  '--severity',
  'sev2',
  '--systems',
  'search,api',
  '--started',
  '2026-03-10 09:00Z',
];
const path = 'reviews/2026/2026-03-10-search-answers-slowly.md';
const earlier = { 'reviews/2026/2026-03-04-checkout-times-out.md': exemplary };

describe('new', () => {
  it('writes a draft that passes check, prints its path, and asks nothing where there is no terminal', async () => {
    const book = makeBook(earlier);
    const { code, stdout, stderr } = await book.run(['new', ...flags]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${path}\n` });
    expect(stderr).toBe(`INC-2026-015, a draft from your template.
Not asked for at SEV2, so left out: Phases (--all-sections keeps them).
Next: write it, then \`incidentbook check ${path}\`.
`);
    expect(book.read(path)).toContain(
      'id: INC-2026-015\ntitle: "Search answers slowly"\nseverity: SEV2\nstatus: draft\nsystems:\n  - search\n  - api\ntimeline:\n  started: 2026-03-10T09:00Z\n',
    );
    expect(await book.run(['check'])).toEqual({
      code: 0,
      stdout: '✔ 2 reviews checked: nothing to mend\n',
      stderr: '',
    });
  });

  it('prints the path from where it runs', async () => {
    const book = makeBook({ 'incidentbook.config.yaml': 'title: Ours\nreviews: docs/reviews\n', 'docs/x.md': '' });
    const { stdout } = await runCommand(['new', ...flags], { cwd: join(book.root, 'docs') });
    expect(stdout).toBe('reviews/2026/2026-03-10-search-answers-slowly.md\n');
    expect(book.read(`docs/${stdout.trim()}`)).toContain('id: INC-2026-001');
  });

  it('never overwrites', async () => {
    const book = makeBook({ ...earlier, [path]: 'mine' });
    const { code, stderr } = await book.run(['new', ...flags]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `incidentbook: ${path} is there already and was left alone. Give the new review another --title.\n`,
    });
    expect(book.read(path)).toBe('mine');
  });

  it('shows the review in a dry run', async () => {
    const book = makeBook(earlier);
    const { stdout, stderr } = await book.run(['new', ...flags, '--dry-run']);
    expect(stdout).toMatch(/^---\n[\s\S]+\n## Incident Summary\n/);
    expect(stderr).toBe(`Would write ${path}.\n`);
    expect(() => book.read(path)).toThrow();
  });

  it.each([
    [[], 'Missing --title, --severity, --systems, --started. Without a terminal nobody can be asked'],
    [flags.slice(0, 4), 'Missing --systems, --started.'],
    [[...flags, '--severity', 'sev9'], 'Unexpected --severity sev9, did you mean `SEV1`?'],
    [[...flags, '--started', '2026-03-10 09:00'], '--started: Unexpected time without an offset `2026-03-10T09:00`'],
    [[...flags, '--resolved', 'soon'], '--resolved: Unexpected `soon`'],
    [[...flags, '--title', 'x'.repeat(121)], '--title: Unexpected 121 characters, expected at most 120.'],
    [[...flags, '--id', 'inc-2026-014'], 'expected one that fits'],
    [
      [...flags, '--id', 'INC-2026-014'],
      'Unexpected --id INC-2026-014, the id of reviews/2026/2026-03-04-checkout-times-out.md.',
    ],
    [[...flags, '--from', 'no.json'], 'Cannot read no.json: no such file'],
    [[...flags, '--form', 'x'], "Unknown option '--form'. Did you mean `--from`?"],
  ])('says what is wrong with %j', async (args, message) => {
    const book = makeBook(earlier);
    const { code, stderr } = await book.run(['new', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('says where what was given contradicts itself', async () => {
    const { code, stderr } = await makeBook(earlier).run(['new', ...flags, '--detected', '2026-03-10T08:00Z']);
    expect(code).toBe(0);
    expect(stderr).toContain('1 error in what was given:\n');
    expect(stderr).toContain('Unexpected `detected` at 2026-03-10T08:00Z');
  });
});

describe('new --from', () => {
  it.each([
    ['pagerduty', [], 'reviews/2026/2026-03-04-checkout-latency-above-30-s.md'],
    ['incident-io', ['--severity', 'SEV2'], 'reviews/2026/2026-03-04-checkout-times-out.md'],
    ['opsgenie', ['--systems', 'checkout'], 'reviews/2026/2026-03-04-checkout-times-out.md'],
    ['github-issue', [], 'reviews/2026/2026-03-04-checkout-times-out.md'],
  ])('begins with the export of %s', async (name, args, expected) => {
    const book = makeBook({ 'incident.json': fixture(name) });
    const { code, stdout } = await book.run(['new', '--from', 'incident.json', ...args]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${expected}\n` });
    // The day after: later the review would be overdue.
    const now = Date.parse('2026-03-05T12:00Z');
    expect(await book.run(['check'], { now })).toEqual({
      code: 0,
      stdout: '✔ 1 review checked: nothing to mend\n',
      stderr: '',
    });
  });

  it('fills in what the export says and leaves open what it does not', async () => {
    const book = makeBook({ 'incident.json': fixture('pagerduty') });
    const { stdout, stderr } = await book.run(['new', '--from', 'incident.json']);
    expect(stderr).toContain('The export does not say when the impact began: `started` is unknown.');
    const [, yaml] = book.read(stdout.trim()).split('---\n');
    expect(yaml).toContain(`title: "Checkout latency above 30 s"
severity: SEV2
status: draft
systems:
  - checkout
timeline:
  started: unknown
  detected: 2026-03-04T08:16:00Z
  responded: 2026-03-04T08:21:00Z
  # contained: unknown
  resolved: 2026-03-04T09:02:00Z
# detected_by: unknown
`);
    expect(yaml).toContain(`  participants:
    - payments-oncall
    - checkout-oncall
teams:
  - payments
links:
  pagerduty: https://example.pagerduty.example/incidents/PEXAMPLE1
`);
  });

  it('reads standard input, and names a severity that is none of the levels', async () => {
    const book = makeBook({});
    const { code, stderr } = await book.run(['new', '--from', '-'], { stdin: fixture('incident-io') });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(
        'Missing --severity (incident.io INC-61 says `Major`, which is none of your levels).',
      ),
    });
  });
});

describe('new in a terminal', () => {
  it('asks what matters, and says what is wrong with an answer', async () => {
    const book = makeBook(earlier);
    const { terminal, shown } = typist([
      ['What happened, as users saw it?', 'Search answers slowly', keys.enter],
      ['How severe was it?', keys.down, keys.enter],
      ['Which systems were affected?', keys.enter],
      ['Expected at least one system.', 'search, api', keys.enter],
      ['When did the impact begin?', '2026-03-10 09:00', keys.enter],
      ['Unexpected time without an offset', 'Z', keys.enter],
    ]);
    const { code, stdout } = await book.run(['new'], { terminal });
    expect(shown()).toContain('Search answers slowly');
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${path}\n` });
    expect(book.read(path)).toContain(
      'severity: SEV2\nstatus: draft\nsystems:\n  - search\n  - api\ntimeline:\n  started: 2026-03-10T09:00Z\n',
    );
  });

  it('asks only what is missing', async () => {
    const book = makeBook({ 'incident.json': fixture('incident-io') });
    const { terminal, shown } = typist([['How severe was it? (incident.io INC-61 says Major)', keys.enter]]);
    const { code } = await book.run(['new', '--from', 'incident.json'], { terminal });
    expect(code).toBe(0);
    expect(shown().match(/\?/g)?.length).toBe(shown().match(/How severe was it\?/g)?.length);
  });

  it('writes nothing where the user stops', async () => {
    const book = makeBook(earlier);
    const { terminal } = typist([['What happened', keys.stop]]);
    const { code, stderr } = await book.run(['new', ...flags.slice(2)], { terminal });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'incidentbook: Stopped: nothing was written.\n' });
    expect(() => book.read(path)).toThrow();
  });
});
