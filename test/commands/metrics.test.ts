import { afterEach, describe, expect, it } from 'vitest';
import { exemplary } from '../rules/check-text.ts';
import { makeBook, type TestBook } from './run.ts';

/** The exemplary review as three incidents of two quarters, of which the second was resolved later. */
function book(): TestBook {
  const copy = (id: string, month: string, resolved = '10:02') =>
    exemplary
      .replaceAll('INC-2026-014', id)
      .replace(/^( {2}\w+: )2026-03-(04T\d\d:\d\d\+01:00)$/gm, `$12026-${month}-$2`)
      .replace(`resolved: 2026-${month}-04T10:02`, `resolved: 2026-${month}-04T${resolved}`);
  return makeBook({
    'reviews/2026/2026-03-04-checkout-times-out.md': exemplary,
    'reviews/2026/2026-02-04-checkout-again.md': copy('INC-2026-010', '02', '11:12').replace('SEV2', 'SEV1'),
    'reviews/2026/2026-05-04-checkout-once-more.md': copy('INC-2026-020', '05'),
  });
}

const timezone = process.env['TZ'];
afterEach(() => {
  if (timezone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = timezone;
});

describe('metrics', () => {
  const now = Date.parse('2026-07-15T12:00Z');

  it('gives the MTTR by quarter, ready to chart', async () => {
    const line = ['metrics', '--metric', 'time-to-resolve', '--by', 'quarter', '--format', 'json'];
    const { code, stdout, stderr } = await book().run(line, { now });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { version, asOf, metrics } = JSON.parse(stdout);
    expect({ version, asOf, count: metrics.length }).toEqual({ version: 1, asOf: '2026-07-15', count: 1 });
    expect(metrics[0]).toMatchObject({
      id: 'time-to-resolve',
      unit: 'minutes',
      statistic: 'median',
      value: 50,
      n: 3,
      of: 3,
    });
    expect(
      metrics[0].groups.map(({ key, value, n }: { key: string; value: number; n: number }) => [key, value, n]),
    ).toEqual([
      ['2026-Q1', 85, 2],
      ['2026-Q2', 50, 1],
    ]);
  });

  it('gives the same bytes twice, and in two time zones', async () => {
    const line = ['metrics', '--by', 'month', '--format', 'json', '--as-of', '2026-07-15'];
    const outputs: string[] = [];
    for (const [zone, offset] of [
      ['UTC', 0],
      ['Asia/Kolkata', -330],
      ['UTC', 0],
    ] as const) {
      process.env['TZ'] = zone;
      expect(new Date().getTimezoneOffset()).toBe(offset);
      outputs.push((await book().run(line, { now: now + outputs.length * 1000 })).stdout);
    }
    expect(outputs[0]).toContain('"time-to-detect"');
    expect(new Set(outputs).size).toBe(1);
  });

  it('narrows to a severity, a system and a period', async () => {
    const count = async (...options: string[]) => {
      const { stdout } = await book().run(
        ['metrics', '--metric', 'severity-distribution', '--format', 'json', ...options],
        { now },
      );
      return JSON.parse(stdout).metrics[0].value;
    };
    expect(await count('--severity', 'SEV1')).toBe(1);
    expect(await count('--severity', 'SEV1', 'SEV2')).toBe(3);
    expect(await count('--system', 'payments', '--since', '2026-03-01')).toBe(2);
    expect(await count('--until', '2026-03-31', '--cause', 'capacity', '--team', 'payments')).toBe(2);
  });

  it.each([
    [['--severity', 'SEV9'], 'Unknown severity `SEV9`. Did you mean `SEV1`?'],
    [['--system', 'chekout'], 'Unknown system `chekout`. Did you mean `checkout`?'],
    [['--team', 'payment'], 'Unknown team `payment`. Did you mean `payments`?'],
    [['--cause', 'capacty'], 'Unknown cause `capacty`. Did you mean `capacity`?'],
    [['--metric', 'time-to-resolv'], 'Unknown metric `time-to-resolv`. Did you mean `time-to-resolve`?'],
    [['--by', 'quater'], 'Unknown grouping `quater`. Did you mean `quarter`?'],
    [['--format', 'jsn'], 'Unknown format `jsn`. Did you mean `json`?'],
    [['--since', 'March'], 'Unexpected --since March, expected a day such as 2026-03-04'],
  ])('asks back about %j', async (options, message) => {
    const { code, stdout, stderr } = await book().run(['metrics', ...options], { now });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `incidentbook: ${message}\n` });
  });

  it('says what could not be counted, beside the output', async () => {
    const broken = book();
    broken.write('reviews/2026/2026-06-01-broken.md', '---\ntitle: No id\n---\n');
    const { code, stdout, stderr } = await broken.run(['metrics', '--format', 'json'], { now });
    expect(code).toBe(0);
    expect(stderr).toContain('1 file is not counted');
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('shows in its help how to chart the MTTR by quarter', async () => {
    const { stdout } = await book().run(['metrics', '--help']);
    expect(stdout).toContain('incidentbook metrics --metric time-to-resolve --by quarter --format csv');
  });
});
