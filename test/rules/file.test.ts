import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../../src/review/settings.ts';
import { checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

function found(rule: string, text: string, config: ConfigFile = {}): string[] {
  return checkText(text, { config })
    .filter((problem) => problem.rule === rule)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('front-matter-is-yaml', () => {
  it('tells of a missing end alone, and of secrets', () => {
    const open = exemplary.replace(/\n---\n/, '\n\nglpat-0123456789abcdefghij\n');
    expect(checkText(open).map(({ rule }) => rule)).toEqual(['secrets-are-absent', 'front-matter-is-yaml']);
  });
});

describe('text-is-readable', () => {
  it.each([
    ['a NUL', '\u0000', /^2:8 Unexpected NUL, expected/],
    ['a byte of another encoding', '\uFFFD', /^2:8 Unexpected character that could not be read/],
  ])('finds %s where it stands', (_, character, message) => {
    expect(found('text-is-readable', exemplary.replace('INC-2026', `INC${character}-2026`))).toEqual([
      expect.stringMatching(message),
    ]);
  });
  it('tells once of a file that is full of them', () => {
    expect(found('text-is-readable', exemplary.replaceAll('e', '\uFFFD'))).toEqual([
      expect.stringMatching(/and \d+ more in this file/),
    ]);
  });
  it('passes every letter of Unicode', () => {
    expect(found('text-is-readable', `\uFEFF${exemplary}\nüß漢字🙂\t\r\n`)).toEqual([]);
  });
});

describe('currencies-exist', () => {
  const cost = (currency: string) =>
    layOver(exemplary, { yaml: `impact:\n  cost:\n    amount: 1\n    currency: ${currency}` });
  it.each(['EUP', 'UDS', 'ZZZ'])('finds %s', (currency) => {
    expect(found('currencies-exist', cost(currency))).toHaveLength(1);
  });
  it.each(['EUR', 'USD', 'GBP', 'JPY', 'DKK', 'CHF', 'INR', 'unknown'])('passes %s', (currency) => {
    expect(found('currencies-exist', cost(currency))).toEqual([]);
  });
});

describe('own-fields-fit-schema', () => {
  const config: ConfigFile = {
    x: { 'x-slo': { type: 'object', required: ['target'], properties: { target: { type: 'number', maximum: 100 } } } },
  };
  it.each([
    ['x-slo:\n  target: many', /Unexpected `many`, expected a number/],
    ['x-slo: 99', /Unexpected `99`, expected a mapping/],
    ['x-slo:\n  goal: 99', /Unexpected end of `x-slo`, expected the key `target` too/],
  ])('finds %j', (yaml, message) => {
    expect(found('own-fields-fit-schema', layOver(exemplary, { yaml }), config)).toEqual([
      expect.stringMatching(message),
    ]);
  });
  it.each(['x-slo:\n  target: 99.9', 'x-other: anything'])('passes %j', (yaml) => {
    expect(found('own-fields-fit-schema', layOver(exemplary, { yaml }), config)).toEqual([]);
  });
});

describe('placeholders-are-replaced', () => {
  const impact = (text: string) => layOver(exemplary, { markdown: `## Impact\n\n1,240 failed.\n\n${text}` });
  it.each([
    '- Date: YYYY-MM-DD',
    'YYYY-MM-DD was the day',
    'It ended on 2026-03-04 HH:mm.',
    'Lorem ipsum dolor sit amet.',
    'See INC-XXXX.',
    '[Insert the impact here]',
    'Ideally these should result in\nconcrete action items.',
  ])('finds %j', (text) => {
    expect(found('placeholders-are-replaced', impact(text))).toHaveLength(1);
  });
  it.each([
    'The parser took YYYY-MM-DD for a year.',
    'The format was `YYYY-MM-DD`.',
    'Dates were written as HH:MM:SS in the log.',
    'The form said “Lorem ipsum”.',
    '[Add the limit](https://example.com/pull/1) was merged.',
    'The key was called your_key.',
  ])('passes %j', (text) => {
    expect(found('placeholders-are-replaced', impact(text))).toEqual([]);
  });
});

describe('template-text-is-replaced', () => {
  const impact = (text: string) => layOver(exemplary, { markdown: `## Impact\n\n1,240 failed. ${text}` });
  it('finds the template’s own guidance', () => {
    expect(found('template-text-is-replaced', impact('[How it was discovered]'))).toHaveLength(1);
  });
  it.each([
    'See [the page][status].\n\n[status]: https://status.example.com',
    'See [Status](https://status.example.com).',
    'See [status].\n\n[status]: https://status.example.com',
  ])('passes the label of a link: %j', (text) => {
    expect(found('template-text-is-replaced', impact(text))).toEqual([]);
  });
});

describe('values-are-configured', () => {
  it.each([
    ['cause: latent-defects', 'expected a cause of the configuration ', ': did you mean `latent-defect`?'],
    ['cause: nonsense-of-ours', 'expected a cause of the configuration ', ' or `unknown`'],
  ])('says of %s what there is', (yaml, begins, ends) => {
    const text = layOver(exemplary, { yaml });
    const [problem] = checkText(text).filter(({ rule }) => rule === 'values-are-configured');
    expect(problem?.message).toContain(begins);
    expect(problem?.message.endsWith(ends)).toBe(true);
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toBe(yaml);
  });
});

describe('sections-appear-once', () => {
  it('lets a draft have two', () => {
    const markdown = '## Impact\n\n1,240 checkouts failed.\n\n## Impact\n\n310 customers wrote in.';
    expect(found('sections-appear-once', layOver(exemplary, { markdown, yaml: 'status: draft' }))).toEqual([]);
  });

  it('minds the template’s sections only', () => {
    const markdown = '## Impact\n\n1,240 failed.\n\n### 09:12\n\nSome.\n\n### 09:12\n\nMore.';
    expect(found('sections-appear-once', layOver(exemplary, { markdown }))).toEqual([]);
  });
});

describe('tables-are-complete', () => {
  const told = (markdown: string) => found('tables-are-complete', layOver(exemplary, { markdown }));

  it.each([
    [
      'no table',
      '## Timeline\n\nIt began at nine.',
      ['without a table, expected one with the columns `Time` and `Event`'],
    ],
    [
      'no column',
      '## Timeline\n\n| When |\n|---|\n| 2026-03-04T09:12Z |',
      ['without `Event`, expected this column too'],
    ],
    [
      'no columns',
      '### Contributing Factors\n\n| Factor |\n|---|\n| a |',
      ['without `Category`, `Impact`, `Prevention`, expected these columns too'],
    ],
    [
      'no row',
      '## Timeline\n\n| Time | Event |\n|---|---|\n| | |',
      ['without a row in `Timeline`, expected at least one'],
    ],
    [
      'no row of actions',
      '## Action Items\n\n| Action | Type | Owner | Priority | Target Date | Status | Success Criteria |\n|---|---|---|---|---|---|---|',
      [],
    ],
    ['a list of actions', '## Action Items\n\n- Cap it', []],
    ['nothing', '## Timeline\n', []],
  ])('finds %s', (_, markdown, expected) => {
    expect(told(markdown)).toEqual(expected.map((words) => expect.stringContaining(words)));
  });
});

describe('ids-are-unique', () => {
  it.each([
    ['INC-2026-001', 1],
    ['inc-2026-001', 1],
    ['INC-2026-002', 0],
  ])('finds %s beside INC-2026-001: %i', (id, count) => {
    expect(found('ids-are-unique', layOver(exemplary, { yaml: `id: ${id}` }))).toHaveLength(count);
  });
});

describe('headings-match-template', () => {
  const config = { headings: { Impact: ['Auswirkungen'] } };
  it.each([
    ['Auswirkungen', config, 0],
    ['AUSWIRKUNGEN', config, 0],
    ['Auswirkung', config, 0],
    ['Business Impact', config, 1],
    ['Business Impact', {}, 1],
    ['Impact', {}, 0],
  ])('%s under %j: %i', (heading, settings, count) => {
    const text = exemplary.replace('## Impact', `## ${heading}`);
    expect(found('headings-match-template', text, settings)).toHaveLength(count);
  });
});
