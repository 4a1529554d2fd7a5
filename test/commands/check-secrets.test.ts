import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { exemplary } from '../rules/check-text.ts';
import { makeBook } from './run.ts';

const token = `ghp_${'a1B2'.repeat(9)}`;
const password = 'tr0ub4dor-pony';
const key = `-----BEGIN ${'EC'} PRIVATE KEY-----\n${'MHcCAQEE'.repeat(8)}\n-----END EC PRIVATE KEY-----`;
const [host, address, mail] = ['orders.payments.internal', '10.1.2.3', 'anna.b@company.co'];
const secrets = [token, password, 'MHcCAQEE', host, address, mail];

/** A review that holds every kind of secret: in prose, in code, in front matter, and beside other problems. */
const leaky = exemplary
  .replace('title: "Checkout: payments time out"', `title: "Checkout: ${token} was refused"`)
  .replace('severity: SEV2', `severity: ${token}`)
  .replace('responded: 2026-03-04T09:21', 'responded: 2026-03-04 09:21')
  .replace('  detected: ', `  # Ask ${mail} (${token})\n  detected: `)
  .replace(
    '## What Happened',
    `It carelessly used postgres://app:${password}@db.example.org/ from ${address}, then ${host}.\n\n\`\`\`\n${key}\n\`\`\`\n\n## What Happened`,
  )
  .replace('2026-03-04T09:21+01:00 |', `2026-03-04T09:21 ${token} |`)
  .replace(/^cause: capacity$/m, `cause: ${password.replaceAll('-pony', '')}\ncolour: ${token}`);

describe('check', () => {
  it('tells secrets of a draft as errors, and addresses as errors of what is public', async () => {
    const problems = async (text: string) => {
      const { stdout } = await makeBook({ 'reviews/one.md': text }).run(['check', '--format', 'json']);
      const all = JSON.parse(stdout).problems as { rule: string; severity: string; message: string }[];
      return all
        .filter(({ rule }) => rule === 'secrets-are-absent')
        .map(({ severity, message }) => `${severity} ${/Unexpected ([\w -]+?)(?: `|,)/.exec(message)?.[1]}`);
    };
    const text = exemplary.replace('## What Happened', `${token} ${address} ${host} ${mail}\n\n## What Happened`);
    const draft = text.replace('status: final', 'status: draft');
    expect(await problems(draft)).toEqual([
      'error GitHub token',
      'warning internal address',
      'warning internal host',
      'warning e-mail address',
    ]);
    const open = text.replace('status: final', 'status: final\nvisibility: public');
    expect(new Set((await problems(open)).map((line) => line.split(' ')[0]))).toEqual(new Set(['error']));
    const waived = draft.replace(
      'status: draft',
      'status: draft\nwaive:\n  - rule: secrets-are-absent\n    reason: All of them were made up for training.',
    );
    expect(await problems(waived)).toEqual([]);
  });

  it.each(reporters.map(({ name }) => name))('repeats no secret as %s', async (format) => {
    const { code, stdout, stderr } = await makeBook({ 'reviews/one.md': leaky }).run(['check', '--format', format]);
    expect(code).toBe(1);
    // Other rules speak of the same lines, and would quote them.
    expect(stdout).toContain('secrets-are-absent');
    expect(stdout).toContain('values-are-configured');
    for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
  });

  it('repeats none when it shows what it would mend, nor does a build', async () => {
    const book = makeBook({ 'reviews/one.md': leaky });
    const { stdout } = await book.run(['check', '--fix', '--dry-run']);
    expect(stdout).toContain('+++ b/reviews/one.md');
    const built = await book.run(['build', '--no-search']);
    expect(built.code).toBe(1);
    for (const secret of secrets) expect(stdout + built.stderr).not.toContain(secret);
    await book.run(['check', '--update-baseline']);
    expect(book.read('incidentbook.baseline.json')).toContain('secrets-are-absent');
    for (const secret of secrets) expect(book.read('incidentbook.baseline.json')).not.toContain(secret);
  });
});
