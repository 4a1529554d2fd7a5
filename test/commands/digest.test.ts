import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { makeBook } from './run.ts';

const exemplary = readFileSync('test/fixtures/exemplary.md', 'utf8');
const book = () =>
  makeBook({
    'reviews/2026/2026-03-04-checkout.md': exemplary,
    'register.csv': 'id,started,severity,title\nINC-2026-015,2026-03-05T09:00Z,SEV1,Search is down\n',
  });

describe('digest', () => {
  it('writes last week by default, with what is missing', async () => {
    const { code, stdout } = await book().run(['digest']);
    expect(code).toBe(0);
    expect(stdout).toContain('# Incidentbook: weekly review, Week 10 of 2026 (2026-03-02 to 2026-03-08)');
    expect(stdout).toContain(
      '| INC-2026-014 | Checkout: payments time out | SEV2 | 2026-03-04 | 50 min | capacity | final |',
    );
    expect(stdout).toContain('- INC-2026-015 Search is down (SEV1): due on 2026-03-10');
  });

  it.each(['week', 'month', 'quarter', 'year'])('writes a %s in every format, the same twice', async (period) => {
    for (const format of ['md', 'html', 'json']) {
      const args = ['digest', '--period', period, '--format', format, '--as-of', '2027-01-10'];
      const [first, second] = [await book().run(args), await book().run(args)];
      expect([first.code, first.stdout]).toEqual([0, second.stdout]);
      if (format !== 'json') continue;
      const validate = new Ajv2020({ allowUnionTypes: true }).compile(
        JSON.parse(readFileSync('schema/digest.schema.json', 'utf8')),
      );
      expect(validate(JSON.parse(first.stdout)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('takes the period that is named', async () => {
    const { stdout } = await book().run(['digest', '--period', 'quarter', '--of', '2026-Q1', '--format', 'json']);
    const { period, before, numbers, incidents } = JSON.parse(stdout);
    expect(period).toEqual({ kind: 'quarter', key: '2026-Q1', from: '2026-01-01', until: '2026-03-31' });
    expect(before.key).toBe('2025-Q4');
    expect(incidents).toMatchObject([{ id: 'INC-2026-014', minutes: { value: 50 } }]);
    expect(numbers.find(({ id }: { id: string }) => id === 'time-to-resolve')).toMatchObject({
      value: 50,
      n: 1,
      before: { value: null, n: 0 },
    });
  });

  it.each([
    [['--period', 'quater'], 'Unknown period `quater`. Did you mean `quarter`?'],
    [
      ['--period', 'week', '--of', '2026-Q1'],
      'Unexpected --of 2026-Q1, expected a week such as 2026-W09. `--period quarter` goes with it.',
    ],
    [['--of', '2026-W60'], 'Unexpected --of 2026-W60, expected a week such as 2026-W09.'],
    [['--format', 'htm'], 'Unknown format `htm`. Did you mean `html`?'],
  ])('does not run with %j', async (args, message) => {
    const { code, stderr } = await book().run(['digest', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
