import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../../src/review/settings.ts';
import { rules } from '../../src/rules/index.ts';
import type { Example } from '../../src/rules/rule.ts';
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

describe('a draft', () => {
  const ofTemplate = rules.filter(({ group }) => group === 'template').map(({ name, bad }) => [name, bad] as const);
  const ofDraft = (example: Example) => layOver(exemplary, { ...example, yaml: 'status: draft' });

  it.each(ofTemplate)('may still leave open what the template asks of others: %s', (name, bad) => {
    expect(found(name, ofDraft(bad))).toEqual([]);
  });

  it.each(['secrets-are-absent', 'internal-marks-are-closed'])('is told of what must not get out: %s', (name) => {
    const bad = rules.find((rule) => rule.name === name)?.bad ?? {};
    expect(found(name, ofDraft(bad))).toHaveLength(1);
  });

  it('may leave its severity open, say values-are-configured', () => {
    const severity = (status: string) => layOver(exemplary, { yaml: `severity: unknown\nstatus: ${status}` });
    const told = ['draft', 'in-review', 'final'].map((status) => found('values-are-configured', severity(status)));
    expect(told.map(({ length }) => length)).toEqual([0, 1, 1]);
  });
});

describe('sections-are-in-order', () => {
  const section = (heading: string) => `## ${heading}\n\nOf 200 connections all were in use.`;
  const order = (...headings: string[]) =>
    found('sections-are-in-order', `---\nid: INC-2026-014\n---\n\n${headings.map(section).join('\n\n')}\n`);

  it.each([
    ['as the template has them', ['Timeline', 'Impact', 'Root Cause'], []],
    [
      'one too early',
      ['Impact', 'Incident Summary', 'Timeline', 'Root Cause'],
      ['`Impact`, expected it after `Timeline`'],
    ],
    ['one too late', ['Timeline', 'Impact', 'Incident Summary'], ['`Incident Summary`, expected it before the others']],
    // Of two that have changed places either could move: the first run counts.
    ['two that changed places', ['Impact', 'Timeline'], ['`Timeline`, expected it before the others']],
    [
      'two that changed places, before a third',
      ['Impact', 'Timeline', 'Root Cause'],
      ['`Timeline`, expected it before'],
    ],
    ['one of its own between them', ['Timeline', 'Weather', 'Impact'], []],
    // That there are two is said by another rule.
    ['one that is there twice', ['Timeline', 'Impact', 'Timeline', 'Root Cause'], []],
  ])('%s', (_, headings, expected) => {
    expect(order(...headings)).toEqual(expected.map((words) => expect.stringContaining(words)));
  });

  it('looks into the first of two sections of one name', () => {
    const [inOrder, not] = [
      ['Five Whys', 'Contributing Factors'],
      ['Contributing Factors', 'Five Whys'],
    ].map((names) => `## Root Cause\n\n${names.map((name) => `### ${name}\n\n1. Of 200 all.`).join('\n\n')}`);
    const told = (...parts: (string | undefined)[]) =>
      found('sections-are-in-order', `---\nid: INC-2026-014\n---\n\n${parts.join('\n\n')}\n`).length;
    expect([told(inOrder), told(not), told(inOrder, not), told(not, inOrder)]).toEqual([0, 1, 0, 1]);
  });
});

describe('checklists-are-answered', () => {
  const item = '- [x] Timeline reconstructed and verified';
  it.each([
    [item, 0],
    [`${item} by two of us`, 0],
    ['- [x] timeline reconstructed and verified', 0],
    ['- [x] The timeline reconstructed and verified', 1],
    ['- [x] Timeline reconstructed', 1],
  ])('knows an item by the words with which it begins: %s: %i', (written, count) => {
    expect(found('checklists-are-answered', exemplary.replace(item, written))).toHaveLength(count);
  });
});
