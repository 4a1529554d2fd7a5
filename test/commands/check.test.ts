import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exemplary } from '../rules/check-text.ts';
import { makeBook } from './run.ts';

const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const path = 'reviews/2026/2026-03-04-checkout-times-out.md';

describe('check', () => {
  it('says nothing is wrong where nothing is', async () => {
    const { code, stdout, stderr } = await makeBook({ [path]: exemplary }).run(['check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 review');
  });

  it('ends with 1 where an error was found', async () => {
    const { code, stdout } = await makeBook({ [path]: exemplary.replace('severity: SEV2', 'severity: P2') }).run([
      'check',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${path}:`);
  });

  it('counts many problems by their rule at the end, and explains the commonest', async () => {
    const book = makeBook({
      'reviews/_template.md': template,
      [path]: template.replace('status: draft', 'status: final'),
    });
    const { stdout } = await book.run(['check']);
    const [last = '', ...tally] = stdout.slice(stdout.indexOf('✖')).trimEnd().split('\n');
    const counts = tally.map((line) => line.trim().split(' '));
    const count = (rule: string) =>
      stdout.split('\n').filter((line) => line.endsWith(` ${rule}`) && /:\d+:\d+ /.test(line)).length;
    expect(counts.length).toBeGreaterThan(3);
    for (const [number, rule = ''] of counts) expect([rule, number]).toEqual([rule, String(count(rule))]);
    expect(last).toContain(`\`incidentbook explain ${counts[0]?.[1]}\` says why.`);
  });

  it('does not count what a screen shows', async () => {
    const { stdout } = await makeBook({ [path]: exemplary.replace('severity: SEV2', 'severity: P2') }).run(['check']);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^✖ 1 error in 1 review\./);
  });

  it('ends with 2 and one line where it cannot run', async () => {
    const { code, stderr } = await makeBook({}).run(['check']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^incidentbook: No folder `reviews`.*\n$/);
  });
});
