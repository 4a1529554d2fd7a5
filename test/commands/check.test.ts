import { describe, expect, it } from 'vitest';
import { exemplary } from '../rules/check-text.ts';
import { makeBook } from './run.ts';

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

  it('ends with 2 and one line where it cannot run', async () => {
    const { code, stderr } = await makeBook({}).run(['check']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^incidentbook: No folder `reviews`.*\n$/);
  });
});
