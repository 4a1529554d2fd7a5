import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/rule.ts';
import { checkText, exemplary } from './check-text.ts';
import { found, rootCause, whys } from './found.ts';
import { layOver } from './lay-over.ts';

const one = 'Payments timed out because 200 of 200 connections were in use.';
const two = 'They were in use because one client retried 90 times a second.';
const three = 'It could because the pool knows no limit per tenant.';
const four = 'It knows none because it was built for one tenant.';
const five = 'Nobody looked again because onboarding has no step for capacity.';

describe('whys-reach-depth', () => {
  const rule = 'whys-reach-depth';

  it.each([
    ['SEV2', [one, two, three, four], [four]],
    ['SEV1', [one], [one]],
    ['SEV2', [one, two, three, four, five], []],
    ['SEV3', [one, two], [two]],
    ['SEV3', [one, two, three], []],
    ['SEV4', [one, two, three], []],
  ])('at %s after %j: %j', (severity, answers, expected) => {
    expect(found(rule, { ...whys(...answers), yaml: `severity: ${severity}\nfollow_up: 2026-04-08` })).toEqual(
      expected,
    );
  });

  it('weighs less where the incident does', () => {
    const severities = ['SEV2', 'SEV3'].map(
      (severity) =>
        checkText(layOver(exemplary, { ...whys(one), yaml: `severity: ${severity}` })).find(
          (problem) => problem.rule === rule,
        )?.severity,
    );
    expect(severities).toEqual(['error', 'warning']);
  });

  it('goes on with a list that a paragraph interrupted', () => {
    const markdown = `### Five Whys\n\n1. ${one}\n2. ${two}\n\nThe graph shows it.\n\n3. ${three}\n4. ${four}\n5. ${five}`;
    expect(found(rule, { markdown })).toEqual([]);
  });

  it('asks of several chains that one reaches the root', () => {
    const markdown = `### Five Whys\n\n1. ${one}\n2. ${two}\n\nThe other side:\n\n1. ${one}\n2. ${two}\n3. ${three}\n4. ${four}\n5. ${five}`;
    expect(found(rule, { markdown })).toEqual([]);
  });

  it('reads answers that stand under their questions', () => {
    const markdown = `### Five Whys\n\n${[one, two, three, four, five].map((answer, index) => `${index + 1}. **Why?**\n   - *Answer: ${answer}*`).join('\n\n')}`;
    expect(found(rule, { markdown })).toEqual([]);
    expect(found('whys-answer-each-other', { markdown })).toEqual([]);
  });

  it('points at the heading where there is no list', () => {
    expect(found(rule, { markdown: '### Five Whys\n\nThe pool was full.' })).toEqual(['### Five Whys']);
  });

  it('takes the numbers of the configuration', () => {
    const config = { rules: { [rule]: { major: 3, other: 1 } } };
    expect(found(rule, whys(one, two, three), { config })).toEqual([]);
  });
});

describe('whys-answer-each-other', () => {
  const rule = 'whys-answer-each-other';

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['a repeated answer', [one, two, two, four, five], [two]],
    [
      'a circle, joined by another word',
      [one, two, 'Because payments timed out because 200 of 200 connections were in use', four, five],
      ['Because payments timed out because 200 of 200 connections were in use'],
    ],
    ['a bare question', [one, 'Why were they in use?', three, four, five], ['Why were they in use?']],
    [
      'two bare questions',
      [one, 'Was it the client? Or the pool?', three, four, five],
      ['Was it the client? Or the pool?'],
    ],
    ['no answer', [one, 'n/a', three, four, five], ['n/a']],
    ['nothing but good answers', [one, two, three, four, five], []],
    ['a question with its answer', [one, `Why? ${two}`, three, four, five], []],
    ['an honest end', [one, two, three, four, 'unknown'], []],
  ])('finds %s', (_, answers, expected) => {
    expect(found(rule, whys(...answers))).toEqual(expected);
  });

  it('lets two chains end at the same root', () => {
    const chain = (first: string) => `1. ${first}\n2. ${two}\n3. ${three}\n4. ${four}\n5. ${five}`;
    const markdown = `### Five Whys\n\n${chain(one)}\n\nAnd the support:\n\n${chain('Support heard of it after 20 minutes.')}`;
    expect(found(rule, { markdown })).toEqual([]);
  });
});

describe('whys-end-in-system', () => {
  const rule = 'whys-end-in-system';
  const ending = (last: string) => whys(one, two, three, four, last);

  it.each([
    'The engineer ran the wrong command.',
    'The wrong table was chosen because the on-call engineer misread the name.',
    'It was merged because a developer overlooked the flag.',
    'There was a typo in the host name.',
    'Because of a mistake.',
    'It happened because somebody accidentally deleted the rows.',
  ])('finds a person at the end: %s', (last) => {
    expect(found(rule, ending(last))).toEqual([last]);
  });

  it.each([
    five,
    'The engineer ran the wrong command because both prompts look the same.',
    'The engineer was alone because the rota has one person at night.',
    'A typo went through because no test reads the file.',
    'The team had no process for this.',
    'The engineer had not been trained for the new tool.',
    'The console shows both environments in one colour.',
    'Nobody was responsible for testing backups.',
    'People could not reach the status page.',
    'Some products had no plan, since each team chose its own way to release.',
  ])('finds nothing in: %s', (last) => {
    expect(found(rule, ending(last))).toEqual([]);
  });

  it('looks at the last one only', () => {
    expect(found(rule, whys(one, 'The engineer ran the wrong command.', three, four, five))).toEqual([]);
  });
});

const factors = (...rows: readonly string[]): Example => ({
  markdown: `### Contributing Factors\n\n| Category | Factor | Impact | Prevention |\n|---|---|---|---|\n${rows.join('\n')}`,
});

describe('factors-are-complete', () => {
  it.each([
    ['| Software | One pool | High | A limit |', ['Software']],
    ['| Technology | One pool | Severe | A limit |', ['Severe']],
    ['| Technology | One pool | High | n/a |', ['n/a']],
    ['| technology | One pool | high | A limit |', []],
    ['| People | Hours of work, late at night | Medium | Hand-over |', []],
  ])('%s: %j', (row, expected) => {
    const second = '| Process | Onboarding asks for no limits | Low | A step |';
    expect(found('factors-are-complete', factors(row, second))).toEqual(expected);
  });

  it('points where the missing cell would be', () => {
    expect(
      found(
        'factors-are-complete',
        factors('| Technology | One pool | High |', '| Process | No step | Low | A step |'),
      ),
    ).toHaveLength(1);
  });
});

describe('factors-span-categories', () => {
  const technology = '| Technology | One pool | High | A limit |';
  const more = '| Technology | Retries | High | A budget |';

  it.each([
    ['SEV2', [technology, more], ['Category']],
    ['SEV1', [technology], ['Category']],
    ['SEV3', [technology, more], []],
    ['SEV2', [technology, '| Process | No step | Low | A step |'], []],
    ['SEV2', [technology, '| Procedure | No step | Low | A step |'], []],
  ])('at %s %j: %j', (severity, rows, expected) => {
    expect(found('factors-span-categories', { ...factors(...rows), yaml: `severity: ${severity}` })).toEqual(expected);
  });
});

describe('primary-cause-is-single', () => {
  const rule = 'primary-cause-is-single';

  it.each([
    ['There were two causes: the pool, and the client.', ['There were two causes: the pool, and the client.']],
    ['Multiple issues came together.', ['Multiple issues came together.']],
    ['A combination of factors.', ['A combination of factors.']],
    [
      'The following causes:\n  - one pool of 200 connections\n  - a client without pauses',
      ['- one pool of 200 connections - a client without pauses'],
    ],
    ['The pool knows no limit. It follows:\n  - one tenant took 171 of 200\n  - the others waited', []],
    ['One pool serves two regions.', []],
    ['Two planners of DNS records raced for one plan.', []],
    ['Several tenants share one pool without a limit.', []],
  ])('%s: %j', (cause, expected) => {
    expect(found(rule, rootCause({ cause }))).toEqual(expected);
  });

  it('reads a part that is a heading', () => {
    const markdown =
      '## Root Cause\n\n### Primary Cause\n\n- one pool of 200 connections\n- a client without pauses\n\n### Prevention Gaps\n\nNo load test.';
    expect(found(rule, { markdown })).toEqual(['- one pool of 200 connections - a client without pauses']);
  });
});

describe('primary-cause-is-no-symptom', () => {
  it.each([
    ['The server crashed.', ['The server crashed.']],
    ['**Human error**', ['**Human error**']],
    ['TBD', ['TBD']],
    ['The server crashed because its log had no limit of size.', []],
    ['unknown', []],
  ])('%s: %j', (cause, expected) => {
    expect(found('primary-cause-is-no-symptom', rootCause({ cause }))).toEqual(expected);
  });
});

describe('prevention-gaps-are-named', () => {
  it.each([
    ['None.', ['None.']],
    ['N/A', ['N/A']],
    ['Nothing could have prevented it', ['Nothing could have prevented it']],
    ['None of the three load tests has a noisy tenant.', []],
    ['unknown', []],
  ])('%s: %j', (gaps, expected) => {
    expect(found('prevention-gaps-are-named', rootCause({ gaps }))).toEqual(expected);
  });
});

describe('analysis-cites-evidence', () => {
  const rule = 'analysis-cites-evidence';
  const analysis = (cause: string): Example => ({
    markdown: `## Root Cause\n\n- **Primary Cause**: ${cause}\n- **Prevention Gaps**: The design review asked for no limit.\n\n### Five Whys\n\n1. The pool was full.\n\n### Contributing Factors\n\nThe pool.`,
  });

  it.each([
    ['The pool probably knows no limit per tenant.', ['## Root Cause']],
    ['The pool of 200 connections knows no limit.', []],
    ['The pool knows no limit ([graph](https://graphs.example.com/1)).', []],
    ['The pool knows no limit: `max_per_tenant` is unset.', []],
    ['The pool knows no limit, and two tenants share it.', []],
  ])('in the root cause %s: %j', (cause, expected) => {
    expect(found(rule, analysis(cause))).toEqual(expected);
  });

  it.each([
    ['Some people were annoyed.', ['## Impact']],
    ['Nobody outside noticed.', []],
    ['All customers in Europe saw errors.', []],
    ['The number of users is unknown.', []],
  ])('in the impact %s: %j', (text, expected) => {
    expect(found(rule, { markdown: `## Impact\n\n${text}` })).toEqual(expected);
  });
});

describe('images-have-text', () => {
  it.each([
    ['![](a.png)', ['![](a.png)']],
    ['![screenshot](a.png)', ['![screenshot](a.png)']],
    ['![image-2.png](a.png)', ['![image-2.png](a.png)']],
    ['![Graph 3](https://a.example.com/b)', ['![Graph 3](https://a.example.com/b)']],
    ['![Errors rise at 09:12](a.png)', []],
    ['`![](a.png)`', []],
  ])('%s: %j', (image, expected) => {
    expect(found('images-have-text', { markdown: `## Impact\n\n1,240 checkouts failed.\n\n${image}` })).toEqual(
      expected,
    );
  });
});

describe('checklists-agree', () => {
  const rule = 'checklists-agree';

  it.each([
    ['severity: SEV3\nfollow_up: unknown', ['- [x] Follow-up review scheduled']],
    ['severity: SEV3\nfollow_up: 2026-04-08', []],
  ])('%j: %j', (yaml, expected) => {
    expect(found(rule, { yaml })).toEqual(expected);
  });

  it('finds a cause that is said to be agreed upon and is unknown', () => {
    expect(found(rule, rootCause({ cause: 'unknown' }))).toEqual([
      '- [x] **Single Root Cause**: No limit per tenant',
      '- [x] Root cause identified and agreed upon',
    ]);
  });

  it('takes a preventive action for a preventive measure', () => {
    const without = { yaml: 'severity: SEV3', without: ['Preventive Measures'] };
    expect(found(rule, without)).toEqual([]);
  });
});
