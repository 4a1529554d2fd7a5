import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/rule.ts';
import { checkText, exemplary } from './check-text.ts';
import { actions, found, rootCause } from './found.ts';
import { layOver } from './lay-over.ts';

const factors = (...rows: readonly string[]): Example => ({
  markdown: `### Contributing Factors\n\n| Category | Factor | Impact | Prevention |\n|---|---|---|---|\n${rows.join('\n')}`,
});

describe('factors-are-complete', () => {
  it.each([
    ['| Software | One pool | High | A limit |', ['Software']],
    ['| Technology | One pool | Severe | A limit |', ['Severe']],
    ['| Technology | One pool | High | n/a |', ['n/a']],
    ['| Technology | - | High | A limit |', ['-']],
    ['| | One pool | High | A limit |', ['| ']],
    ['| | | | |', []],
    ['| technology | One pool | high | A limit |', []],
    ['| People | Hours of work, late at night | Medium | Hand-over |', []],
  ])('%s: %j', (row, expected) => {
    const second = '| Process | Onboarding asks for no limits | Low | A step |';
    expect(found('factors-are-complete', factors(row, second))).toEqual(expected);
  });

  it.each([
    ['| | One pool | High | A limit |', 'nothing as category of factor 1, expected `People`'],
    ['| Technology | - | High | A limit |', '`-` as factor of factor 1, expected what contributed'],
    ['| Technology | One pool | Huge | A limit |', '`Huge` as impact of factor 1, expected `High`'],
    ['| Technology | One pool | High | |', 'nothing as prevention of factor 1, expected what would have'],
  ])('says what is expected in %s', (row, words) => {
    const example = factors(row, '| Process | No step | Low | A step |');
    const told = checkText(layOver(exemplary, example)).filter(({ rule }) => rule === 'factors-are-complete');
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(`Unexpected ${words}`)]);
  });

  it('leaves a column that is missing to another rule', () => {
    const markdown = '### Contributing Factors\n\n| Category | Factor |\n|---|---|\n| Software | One pool |';
    expect(found('factors-are-complete', { markdown })).toEqual(['Software']);
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
  it('looks at the first of two', () => {
    const sound = 'The pool of 200 connections knows no limit.';
    const two = (...causes: string[]) => ({
      markdown: `## Root Cause\n\n${causes.map((cause) => `- **Primary Cause**: ${cause}`).join('\n')}`,
    });
    expect(found('primary-cause-is-no-symptom', two('Human error', sound))).toEqual(['Human error']);
    expect(found('primary-cause-is-no-symptom', two(sound, 'Human error'))).toEqual([]);
  });

  it.each([
    ['The server crashed.', ['The server crashed.']],
    ['**Human error**', ['**Human error**']],
    ['TBD', ['TBD']],
    ['The server crashed because its log had no limit of size.', []],
    ['unknown', []],
    ['None', ['None']],
    ['??', ['??']],
    ['n/a', ['n/a']],
    ['TBD: we ask the vendor of the pool of 200 connections.', []],
    ['The field of the pool was left as none.', []],
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
    ['The limits, of which there were none', []],
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

  it('takes no link in the heading for evidence', () => {
    const markdown = '## [Impact](https://example.com/1)\n\nSome people were annoyed.';
    expect(found(rule, { markdown, without: ['Impact'] })).toEqual(['## [Impact](https://example.com/1)']);
  });

  it.each([
    ['Some people were annoyed.', ['## Impact']],
    ['Nobody outside noticed.', []],
    ['All customers in Europe saw errors.', []],
    ['The number of users is unknown.', []],
    ['Some people were annoyed, and [so](https://example.com/1) were we.', []],
  ])('in the impact %s: %j', (text, expected) => {
    expect(found(rule, { markdown: `## Impact\n\n${text}` })).toEqual(expected);
  });
});

describe('images-have-text', () => {
  it.each([
    ['![Figure](a.png)', ['![Figure](a.png)']],
    ['![The graph 3](a.png)', []],
    ['![Graph 3 of errors](a.png)', []],
    ['![All of a.png](a.png)', []],
    ['![a.png again](a.png)', []],
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

  it.each([
    ['not yet known', 2],
    ['TBD!', 2],
    ['unknown, but for the pool', 0],
    ['It is unknown', 0],
  ])('holds a ticked cause against what is written: %s: %i', (cause, count) => {
    expect(found(rule, rootCause({ cause }))).toHaveLength(count);
  });

  it('finds a cause that is said to be agreed upon and is unknown', () => {
    expect(found(rule, rootCause({ cause: 'unknown' }))).toEqual([
      '- [x] **Single Root Cause**: No limit per tenant',
      '- [x] Root cause identified and agreed upon',
    ]);
  });

  const table =
    '| Measure | Category | Expected Impact | Effort | Cost |\n|---|---|---|---|---|\n| Cap it | Technology | High | Low | - |';

  it.each([
    ['neither a measure nor a preventive action', '', 'Detection', 1],
    ['one measure', table, 'Detection', 0],
    ['measures in a list', '- Cap it', 'Detection', 0],
    ['measures in words, which nobody can count', 'We will cap it.', 'Detection', 1],
    ['a preventive action', '', 'Preventive', 0],
    ['an action of no type, which may be one', '', '', 0],
  ])('of measures that are said to be planned, with %s', (_, measures, Type, count) => {
    const markdown = `${actions({ Type }).markdown}\n\n## Preventive Measures\n\n${measures}`;
    const ticked = found(rule, { yaml: 'severity: SEV3', markdown });
    expect(ticked).toEqual(count === 0 ? [] : ['- [x] Preventive measures planned']);
  });
});
