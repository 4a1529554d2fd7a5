import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/review/front-matter.ts';
import { makeBook, type TestBook } from './run.ts';

const document = `# Label printer stalls

- Severity: Sev-2
- Affected systems: printing, warehouse

## Timeline

All times in UTC.

| Time             | Event                        |
| ---------------- | ---------------------------- |
| 2026-02-03 10:00 | **Detection:** labels are missed |
| 2026-02-03 10:40 | The queue is drained (resolved) |
`;
const review = 'reviews/2026/2026-02-03-label-printer-stalls.md';
const report = 'reviews/_import/2026/2026-02-03-label-printer-stalls.md';
const several = readFileSync(
  fileURLToPath(new URL('../fixtures/import/18-four-incidents.md', import.meta.url)),
  'utf8',
);

function filesIn(book: TestBook): string[] {
  return readdirSync(book.root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(book.root.length + 1).replaceAll('\\', '/'))
    .sort();
}

describe('import', () => {
  it('makes a draft of a document, with a report of every value, and leaves the document alone', async () => {
    const book = makeBook({ 'old/printer.md': document });
    const result = await book.run(['import', 'old/printer.md']);
    expect(result.code).toBe(0);
    expect(filesIn(book)).toEqual(['old/printer.md', review, report]);
    expect(book.read('old/printer.md')).toBe(document);
    const text = book.read(review);
    const front = readFrontMatter(text);
    expect(text.slice(front.bodyStart)).toBe(document);
    expect(front.data).toEqual({
      id: 'INC-2026-001',
      title: 'Label printer stalls',
      severity: 'SEV2',
      status: 'draft',
      systems: ['printing', 'warehouse'],
      timeline: { started: 'unknown', detected: '2026-02-03T10:00Z', resolved: '2026-02-03T10:40Z' },
      'x-imported-from': 'old/printer.md',
      'x-imported-hash': expect.stringMatching(/^[0-9a-f]{16}$/),
      'x-import-report': report,
    });
    // The report points at the review as it was written.
    const lines = text.split('\n');
    const told = book.read(report);
    const [, line, column] = /\| timeline\.resolved \|.*?\[(\d+):(\d+)\]/.exec(told) ?? [];
    expect(lines[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^10:40 \|/);
    expect(told).toContain('`timeline.started` is `unknown`: nothing marks it');
    expect(result.stdout).toMatch(/old\/printer\.md +INC-2026-001 +2 +2 +detected resolved/);
    expect(result.stderr).toContain('`incidentbook import old/printer.md --baseline`');
  });

  it('passes a check right away with a baseline, and only with new problems it fails', async () => {
    const book = makeBook({ 'old/printer.md': document });
    expect((await book.run(['check', 'old/printer.md'])).code).toBe(1);
    const imported = await book.run(['import', 'old/printer.md', '--baseline']);
    expect(imported.stderr).toContain('incidentbook.baseline.json: 3 problems of these reviews put up with.');
    expect((await book.run(['check'])).code).toBe(0);
    book.write(review, book.read(review).replace('status: draft', 'status: drafty'));
    expect((await book.run(['check'])).code).toBe(1);
  });

  it('adds to a baseline that is there, and takes nothing else into it', async () => {
    const other = 'reviews/2026/2026-01-01-other.md';
    const book = makeBook({
      'old/printer.md': document,
      [other]: '---\nid: INC-2026-001\nseverity: SEV9\n---\n\n# Other\n',
    });
    await book.run(['import', 'old/printer.md', '--baseline']);
    const { problems } = JSON.parse(book.read('incidentbook.baseline.json')) as { problems: Record<string, unknown> };
    expect(Object.keys(problems)).toEqual([review]);
    expect(readFrontMatter(book.read(review)).data['id']).toBe('INC-2026-002');
    expect((await book.run(['check'])).code).toBe(1);
  });

  it('does nothing the second time, and says so', async () => {
    const book = makeBook({ 'old/printer.md': document });
    await book.run(['import', 'old/printer.md']);
    const before = filesIn(book).map((path) => [path, book.read(path)]);
    const again = await book.run(['import', 'old/printer.md']);
    expect(again).toEqual({ code: 0, stdout: '', stderr: 'Nothing to do: it is imported already.\n' });
    expect(filesIn(book).map((path) => [path, book.read(path)])).toEqual(before);
    // Also where somebody has worked on the review, or the document has moved.
    book.write(review, `${book.read(review).replace('status: draft', 'status: in-review')}\nMore.\n`);
    book.write('elsewhere/moved.md', document);
    expect((await book.run(['import', 'elsewhere/moved.md'])).stderr).toContain('Nothing to do');
    book.write('old/printer.md', `${document}\nOne more line.\n`);
    const changed = await book.run(['import', 'old/printer.md']);
    expect(changed.code).toBe(0);
    expect(changed.stderr).toContain(`old/printer.md: has changed since it became ${review}, which was left alone.`);
  });

  it('writes nothing in a dry run, and shows every value with its place', async () => {
    const book = makeBook({ 'old/printer.md': document });
    const result = await book.run(['import', 'old/printer.md', '--dry-run', '--baseline']);
    expect(result.code).toBe(0);
    expect(filesIn(book)).toEqual(['old/printer.md']);
    expect(result.stdout).toMatch(/timeline\.resolved +2026-02-03T10:40Z +13:14 13:3 8:14 13:44 +high/);
    expect(result.stderr).toContain('Would import 1 of 1 document.\nNothing was written.\n');
    const json = await book.run(['import', 'old/printer.md', '--dry-run', '--format', 'json']);
    const { documents } = JSON.parse(json.stdout) as {
      documents: { values: { field: string; evidence: object[] }[] }[];
    };
    const severity = documents[0]?.values.find(({ field }) => field === 'severity');
    expect(severity?.evidence[0]).toEqual({
      role: 'value',
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 18,
      text: 'Sev-2',
    });
  });

  it('puts front matter into the document itself where that is asked for, and nothing else', async () => {
    const crlf = `\uFEFF${document.replaceAll('\n', '\r\n')}`;
    const book = makeBook({ 'reviews/printer.md': crlf });
    expect((await book.run(['import', 'reviews/printer.md', '--in-place'])).code).toBe(0);
    const text = book.read('reviews/printer.md');
    expect(text.startsWith('\uFEFF---\r\nid: INC-2026-001\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
    expect(text.slice(readFrontMatter(text).bodyStart)).toBe(crlf.slice(1));
    expect(filesIn(book)).toEqual([report, 'reviews/printer.md']);
    const again = await book.run(['import', 'reviews/printer.md', '--in-place']);
    expect([again.code, again.stderr]).toEqual([0, 'Nothing to do: it is imported already.\n']);
    expect(book.read('reviews/printer.md')).toBe(text);
  });

  it('keeps front matter that is there: what the format knows as it is, the rest under x-', async () => {
    const had =
      '---\n# of our old tool\ntitle: "Printer: stalls"\nauthor: somebody-fictional # on call\nStatus: Closed\ntags: [print]\n---\n';
    const book = makeBook({ 'old/printer.md': had + document });
    expect((await book.run(['import', 'old/printer.md'])).code).toBe(0);
    const [path = ''] = filesIn(book).filter((name) => name.startsWith('reviews/2026'));
    const text = book.read(path);
    expect(text).toContain(
      '---\n# of our old tool\ntitle: "Printer: stalls"\nx-author: somebody-fictional # on call\nx-status: Closed\ntags: [print]\nid: INC-2026-001\n',
    );
    expect(text.slice(readFrontMatter(text).bodyStart)).toBe(document);
    expect(book.read(report)).toContain('- `author` is `x-author`');
    expect((await book.run(['check', '--format', 'json'])).stdout).not.toMatch(
      /fields-fit-schema|front-matter-is-yaml/,
    );
  });

  it.each([
    [
      'broken front matter',
      '---\ntitle: a: b\n---\n# X\n',
      /^old\/x\.md:2:\d+: left alone: Unexpected YAML .*: mend the front matter first\./,
    ],
    ['front matter that is code', '---js\n({})\n---\n# X\n', /left alone: Unexpected front matter in `js`/],
    [
      'a key that is a list',
      '---\nauthor: x\n[What happened]: y\n---\n# X\n',
      /left alone: its front matter has a key `\[ What happened \]` that cannot be kept/,
    ],
    ['front matter in braces', '---\n{author: x}\n---\n# X\n', /left alone: its front matter is written in braces/],
    [
      'a key that has no name of ours',
      '---\n"¡": x\n---\n# X\n',
      /left alone: its front matter has a key `¡` that cannot be kept/,
    ],
    [
      'no sign of a review',
      'Permission is granted to anybody.\n',
      /left alone: it has no heading, no date and no time/,
    ],
  ])('leaves %s alone and says why', async (_, text, message) => {
    const book = makeBook({ 'old/x.md': text });
    const result = await book.run(['import', 'old/x.md']);
    expect([result.code, filesIn(book)]).toEqual([1, ['old/x.md']]);
    expect(result.stderr).toMatch(message);
  });

  it('refuses a document of several incidents with advice, and makes a review of each where that is asked for', async () => {
    const book = makeBook({ 'old/2025.md': several });
    const refused = await book.run(['import', 'old/2025.md']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      'old/2025.md: left alone: it tells of 4 incidents (line 3 Tiles are grey; line 10 Labels are missing; line 16 Routes are long; line 22 Search is slow): --split makes a review of each.',
    );
    expect(filesIn(book)).toEqual(['old/2025.md']);
    const inPlace = await book.run(['import', 'old/2025.md', '--split', '--in-place']);
    expect([inPlace.code, inPlace.stderr]).toEqual([1, expect.stringContaining('leave out --in-place')]);
    expect((await book.run(['import', 'old/2025.md', '--split'])).code).toBe(0);
    const reviews = filesIn(book).filter((path) => path.startsWith('reviews/2025'));
    expect(reviews).toEqual([
      'reviews/2025/2025-01-10-tiles-are-grey.md',
      'reviews/2025/2025-03-02-labels-are-missing.md',
      'reviews/2025/2025-06-20-routes-are-long.md',
      'reviews/2025/2025-11-05-search-is-slow.md',
    ]);
    // All parts together are the document.
    const bodies = reviews.map((path) => book.read(path)).map((text) => text.slice(readFrontMatter(text).bodyStart));
    expect(bodies.join('')).toBe(several);
    expect(reviews.map((path) => readFrontMatter(book.read(path)).data['id'])).toEqual(
      [1, 2, 3, 4].map((number) => `INC-2025-00${number}`),
    );
    expect((await book.run(['import', 'old/2025.md', '--split'])).stderr).toContain('all 4 are imported already');
    // An incident that is added later is the only one that is new.
    book.write(
      'old/2025.md',
      `${several}\n## Icons are blurred\n\n### Timeline\n\n- 2025-12-01 08:00 UTC: icons are blurred\n`,
    );
    const later = await book.run(['import', 'old/2025.md', '--split']);
    expect(later.stdout).toContain('reviews/2025/2025-12-01-icons-are-blurred.md');
    expect(filesIn(book).filter((path) => path.startsWith('reviews/2025'))).toHaveLength(5);
  });

  it('gives the id that a document bears, in the form that the configuration asks for', async () => {
    const book = makeBook({
      'PM2019-009 - Printer.md': document,
      'PM2019-010 - Other.md': document.replaceAll('10:', '11:'),
      'third.md': document.replaceAll('10:', '12:'),
    });
    await book.run(['import', 'PM2019-009 - Printer.md', 'PM2019-010 - Other.md', 'third.md']);
    const ids = filesIn(book)
      .filter((path) => path.startsWith('reviews/2026'))
      .map((path) => readFrontMatter(book.read(path)).data['id']);
    expect(ids.sort()).toEqual(['PM-2019-009', 'PM-2019-010', 'PM-2026-001']);
    const own = makeBook({
      'incidentbook.config.yaml': 'id_pattern: "PM\\\\d{4}-\\\\d{3}"\n',
      'PM2019-009 - Printer.md': document,
    });
    await own.run(['import', 'PM2019-009 - Printer.md']);
    expect(readFrontMatter(own.read(review)).data['id']).toBe('PM2019-009');
    const odd = makeBook({ 'incidentbook.config.yaml': 'id_pattern: "[a-f]{8}"\n', 'x.md': document });
    expect((await odd.run(['import', 'x.md'])).stderr).toContain('no id can be made in the form `[a-f]{8}`');
  });

  it('takes what a team says for all its documents, and its own names of things', async () => {
    const bare = document.replace(/- (?:Severity|Affected).*\n/g, '').replace('Timeline', 'Zeitleiste');
    const book = makeBook({
      'incidentbook.config.yaml': 'headings:\n  Timeline: [Zeitleiste]\n  Detected: [Aufgefallen]\n',
      'x.md': bare.replace('**Detection:**', '**Aufgefallen:**'),
    });
    const args = ['--severity', 'SEV3', '--system', 'printing', 'printing'];
    expect((await book.run(['import', 'x.md', ...args])).code).toBe(0);
    expect(readFrontMatter(book.read(review)).data).toMatchObject({
      severity: 'SEV3',
      systems: ['printing'],
      timeline: { detected: '2026-02-03T10:00Z' },
    });
    expect(book.read(report)).toContain('`severity` is `SEV3`, as the command line gave it.');
  });

  it('leaves the severity open where nobody states it, which only a draft may', async () => {
    const book = makeBook({ 'x.md': document.replace(/- (?:Severity|Affected).*\n/g, '') });
    await book.run(['import', 'x.md']);
    expect(readFrontMatter(book.read(review)).data).toMatchObject({ severity: 'unknown', systems: ['unknown'] });
    expect((await book.run(['check', '--format', 'json'])).stdout).not.toContain('values-are-configured');
    book.write(review, book.read(review).replace('status: draft', 'status: in-review'));
    expect((await book.run(['check', '--format', 'json'])).stdout).toContain('values-are-configured');
  });

  it('tells of links that lead elsewhere from the review, unless the document stays where it is', async () => {
    const book = makeBook({
      'old/x.md': `${document}\n![curve](img/a.png) and [all](/README.md) and [here](#timeline)\n`,
    });
    const moved = await book.run(['import', 'old/x.md', '--dry-run']);
    expect(moved.stdout).toContain(
      'old/x.md:15:1 the image is relative to the folder of the original: put it right, or import with --in-place',
    );
    expect(moved.stdout.match(/is relative to/g)).toHaveLength(1);
    expect((await book.run(['import', 'old/x.md', '--dry-run', '--in-place'])).stdout).not.toContain('is relative to');
  });

  it('never takes the place of a file that is there', async () => {
    const book = makeBook({ 'x.md': document, [review]: '---\nid: INC-2026-001\n---\n' });
    await book.run(['import', 'x.md']);
    expect(book.read(review)).toBe('---\nid: INC-2026-001\n---\n');
    expect(filesIn(book)).toContain('reviews/2026/2026-02-03-label-printer-stalls-2.md');
  });

  it.each([
    [[], "incidentbook: Missing required argument 'files'. `incidentbook import --help` shows how.\n"],
    [['gone.md'], 'incidentbook: No such file: gone.md\n'],
    [['old'], 'incidentbook: old is a folder, expected files: `incidentbook import old/*.md`.\n'],
    [['old/x.md', '--severity', 'SEV7'], 'incidentbook: Unknown severity `SEV7`. Did you mean `SEV1`?\n'],
    [['old/x.md', '--format', 'jsn'], 'incidentbook: Unknown format `jsn`. Did you mean `json`?\n'],
    [
      ['old/x.md', '--dryrun'],
      "incidentbook: Unknown option '--dryrun'. Did you mean `--dry-run`? `incidentbook import --help` shows how.\n",
    ],
  ])('cannot run with %j', async (args, message) => {
    const book = makeBook({ 'old/x.md': document });
    const result = await book.run(['import', ...args]);
    expect(result).toEqual({ code: 2, stdout: '', stderr: message });
    expect(filesIn(book)).toEqual(['old/x.md']);
  });

  it.each([
    ['alert.json', '{}', '`.json` is no Markdown: an alert’s export begins a review with `incidentbook new --from`'],
    ['page.html', '<p>', '`.html` is no Markdown: convert it first'],
    ['picture.png', 'x', '`.png` is no Markdown'],
    ['latin.md', new Uint8Array([0x23, 0x20, 0xe9]), 'it is not UTF-8: convert it first'],
    ['binary', new Uint8Array([0x23, 0x20, 0x00]), 'it holds NUL characters'],
  ])('leaves %s alone, and goes on with the others', async (name, content, message) => {
    const book = makeBook({ 'x.md': document });
    book.write(name, content);
    const result = await book.run(['import', name, 'x.md']);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(`${name}: left alone: ${message}`);
    expect(filesIn(book)).toContain(review);
  });

  it('leaves a review of the book alone', async () => {
    const text = '---\nid: INC-2026-001\ntitle: X\n---\n\n# X\n';
    const book = makeBook({ 'reviews/x.md': text });
    const result = await book.run(['import', 'reviews/x.md', '--in-place']);
    expect([result.code, result.stderr]).toEqual([1, expect.stringContaining('it is a review of this book already')]);
    expect(book.read('reviews/x.md')).toBe(text);
  });
});
