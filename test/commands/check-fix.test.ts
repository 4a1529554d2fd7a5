import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exemplary } from '../rules/check-text.ts';
import { layOver } from '../rules/lay-over.ts';
import { makeBook } from './run.ts';

const path = 'reviews/2026/2026-03-04-checkout-times-out.md';
const broken = exemplary
  .replace('severity: SEV2', 'severity: "sev-2"   # as the pager has it')
  .replace('detected_by: monitoring', 'detectedby: Monitoring')
  .replace('started: 2026-03-04T09:12+01:00', "started: '2026-03-04 09:12+0100'")
  .replace('## Lessons Learned', '## lessons learnt')
  .replace('| @payments | High | 2026-03-27 | Pending |', '| @payments | HIGH | 2026-03-27 | pending |');
const mended = broken
  .replace('"sev-2"   #', '"SEV2"   #')
  .replace('detectedby: Monitoring', 'detected_by: monitoring')
  .replace("'2026-03-04 09:12+0100'", "'2026-03-04T09:12+01:00'")
  .replace('## lessons learnt', '## Lessons Learned')
  .replace('| HIGH |', '| High |')
  .replace('| pending |', '| Pending |');

describe('check --fix', () => {
  it('mends what can be mended and touches nothing else', async () => {
    const book = makeBook({ [path]: broken });
    const { code, stdout, stderr } = await book.run(['check', '--fix']);
    expect(book.read(path)).toBe(mended);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Mended 7 problems in 1 review.\n' });
    expect(stdout).toContain('nothing to mend');
    expect((await book.run(['check', '--fix'])).stderr).toBe('');
    expect(book.read(path)).toBe(mended);
  });

  it('keeps line ends, byte order mark, trailing spaces and a missing last line end', async () => {
    const windows = (text: string) => `\uFEFF${text.trimEnd().replace(/\.$/gm, '.  ').replace(/\n/g, '\r\n')}`;
    const book = makeBook({ [path]: windows(broken) });
    await book.run(['check', '--fix']);
    expect(book.read(path)).toBe(windows(mended));
  });

  it('puts a missing section where it belongs and reports what is still to be written', async () => {
    const book = makeBook({ [path]: layOver(exemplary, { without: ['Impact'] }) });
    const { code, stdout } = await book.run(['check', '--fix', '--format', 'json']);
    expect(code).toBe(1);
    const headings = book.read(path).match(/^## .*/gm) ?? [];
    expect(headings).toEqual(exemplary.match(/^## .*/gm));
    const { problems } = JSON.parse(stdout);
    expect(new Set(problems.map(({ rule }: { rule: string }) => rule))).toContain('template-text-is-replaced');
    expect(problems.map(({ rule }: { rule: string }) => rule)).not.toContain('sections-are-present');
  });

  it('leaves other reviews and waived findings alone', async () => {
    const waived = layOver(broken, { yaml: 'waive:\n  - rule: headings-match-template\n    reason: Our own word.' });
    const other = 'reviews/2026/2026-03-05-other.md';
    const book = makeBook({ [path]: waived, [other]: broken });
    await book.run(['check', '--fix', path]);
    expect(book.read(path)).toContain('## lessons learnt');
    expect(book.read(other)).toBe(broken);
  });

  it('keeps the mode of the file, writes through links, and leaves nothing beside it', async () => {
    const book = makeBook({ [path]: '', 'elsewhere.md': broken });
    book.remove(path);
    symlinkSync(join(book.root, 'elsewhere.md'), join(book.root, path));
    chmodSync(join(book.root, 'elsewhere.md'), 0o640);
    await book.run(['check', '--fix', '--no-cache', path]);
    expect(lstatSync(join(book.root, path)).isSymbolicLink()).toBe(true);
    expect(statSync(join(book.root, 'elsewhere.md')).mode & 0o777).toBe(0o640);
    expect(book.read('elsewhere.md')).toBe(mended);
    expect(readdirSync(join(book.root, 'reviews/2026'))).toHaveLength(1);
    expect(readdirSync(book.root).sort()).toEqual(['elsewhere.md', 'reviews']);
  });

  it('refuses a file that is not UTF-8, rather than to lose what stands in it', async () => {
    const book = makeBook({});
    const bytes = Buffer.concat([Buffer.from(broken), Buffer.from([0xe9, 0x0a])]);
    book.write(path, bytes);
    const { code, stderr } = await book.run(['check', '--fix']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('is not UTF-8: it was left alone') });
    expect(book.readBytes(path).equals(bytes)).toBe(true);
  });
});

describe('check --fix --dry-run', () => {
  it('prints a diff, writes nothing and ends as check would', async () => {
    const book = makeBook({ [path]: broken });
    const { code, stdout, stderr } = await book.run(['check', '--fix', '--dry-run']);
    expect(book.read(path)).toBe(broken);
    expect(code).toBe(1);
    expect(stderr).toBe('Would mend 7 problems in 1 review.\n');
    expect(stdout).toContain(`--- a/${path}\n+++ b/${path}\n`);
    const changed = stdout.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
    expect(changed).toHaveLength(10);
    expect(changed).toContain('-severity: "sev-2"   # as the pager has it');
    expect(changed).toContain('+severity: "SEV2"   # as the pager has it');
  });

  it('means nothing without --fix', async () => {
    const { code, stderr } = await makeBook({ [path]: broken }).run(['check', '--dry-run']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--dry-run without --fix') });
  });
});
