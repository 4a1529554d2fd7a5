import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { printers } from '../../../src/exports/metrics/index.ts';
import { measure } from '../../../src/metrics/engine.ts';
import { type GroupKind, groupKinds } from '../../../src/metrics/metric.ts';
import { aContext } from '../../metrics/a-context.ts';
import { aReview } from '../../metrics/a-review.ts';
import { register, twelveReviews } from '../../metrics/twelve-reviews.ts';

const reviews = [
  ...twelveReviews,
  aReview({
    id: 'INC-13',
    systems: ['=HYPERLINK("x")'],
    times: { started: '2026-01-02' },
    runbooks: [{ path: 'a|b *c*\u001b[2J', verdict: 'outdated' }],
  }),
];
const context = aContext('2026-07-15', reviews, { register });
const plain = picocolors.createColors(false);

function print(name: string, metrics: readonly string[] | undefined, by: readonly GroupKind[] = groupKinds) {
  const printer = printers.find((each) => each.name === name);
  if (!printer) throw new Error(`No printer ${name}`);
  const wanted = metrics ? { metrics } : {};
  return printer.print({ asOf: '2026-07-15', metrics: measure(reviews, context, { by, ...wanted }) }, plain);
}

describe('JSON', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../schema/metrics.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  const validate = ajv.compile(schema);

  it('fits its schema, with every metric and every grouping', () => {
    expect(validate(JSON.parse(print('json', undefined))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('fits it for an empty book too, where nothing is 0 that is not known', () => {
    const printer = printers.find(({ name }) => name === 'json');
    const empty = JSON.parse(
      printer?.print({ asOf: '2026-07-15', metrics: measure([], aContext('2026-07-15', [])) }, plain) ?? '',
    );
    expect(validate(empty), JSON.stringify(validate.errors)).toBe(true);
    const values = Object.fromEntries(
      empty.metrics.map((metric: { id: string; value: unknown }) => [metric.id, metric.value]),
    );
    expect(values).toMatchObject({
      'time-to-resolve': null,
      'recurrence-rate': null,
      downtime: null,
      'severity-distribution': 0,
    });
  });

  it('does not fit where a number lost its coverage', () => {
    const output = JSON.parse(print('json', ['downtime']));
    delete output.metrics[0].of;
    expect(validate(output)).toBe(false);
  });
});

describe('CSV', () => {
  it('has a row for each number, with lines that end as RFC 4180 has it', () => {
    const text = print('csv', ['time-to-resolve'], ['quarter']);
    expect(text.split('\r\n')[0]).toBe('metric,by,group,statistic,unit,value,low,high,n,of,left_out,counts,p90,mean');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const rows: string[][] = parse(text);
    expect(rows.map(([metric, by, group, , , value]) => [metric, by, group, value])).toEqual([
      ['metric', 'by', 'group', 'value'],
      ['time-to-resolve', 'all', '', '120'],
      ['time-to-resolve', 'quarter', '2026-Q1', '150'],
      ['time-to-resolve', 'quarter', '2026-Q2', '120'],
      ['time-to-resolve', 'quarter', '2026-Q3', '120'],
    ]);
  });

  it('keeps a spreadsheet from running a name as a formula', () => {
    const rows: string[][] = parse(print('csv', ['severity-distribution'], ['system']));
    expect(rows.map((row) => row[2])).toContain('\'=HYPERLINK("x")');
  });
});

describe('Markdown', () => {
  it('keeps text of the book from becoming markup or ending a cell', () => {
    const text = print('md', ['runbook-effectiveness'], []);
    expect(text).toContain('| a\\|b \\*c\\*');
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths)).toEqual(new Set([7]));
  });

  it('has the definition of every number', () => {
    const text = print('md', undefined, []);
    for (const { title, definition } of measure(reviews, context)) {
      expect(text.replaceAll('\\', '')).toContain(`- **${title}**: ${definition}`);
    }
  });
});

describe('the table', () => {
  it('shows a number with its interval, its coverage, what was left out and its definition', () => {
    const lines = print('table', ['time-to-resolve'], ['severity']).split('\n');
    expect(lines[0]).toBe('As of 2026-07-15');
    expect(lines[2]).toBe('Time to resolve (MTTR)  time-to-resolve');
    expect(lines[3]).toMatch(/^ {2}Median 2 h \(95 % interval .* to .*\), from 8 of 11 incidents\. /);
    expect(lines[5]).toBe('  Left out: 2 not resolved, 1 started unknown; outside: 1 drill, 1 near-miss');
    expect(lines[6]).toContain('Median of resolved − started, in minutes.');
    expect(lines[7]).toMatch(/^ {4}severity +median +95 % interval +n of +left out$/);
    expect(lines[8]).toMatch(/^ {4}SEV1 +100 min +– +3 of 3$/);
  });

  it('shows control characters of the book, and does not obey them', () => {
    expect(print('table', ['runbook-effectiveness'], [])).not.toContain('\u001b');
  });
});
