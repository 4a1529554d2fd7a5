import { describe, expect, it } from 'vitest';
import { checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

/** What a rule finds in a text, by the words that it points at. */
function found(rule: string, markdown: string, options: { yaml?: string; path?: string } = {}): string[] {
  const text = layOver(exemplary, { markdown, ...(options.yaml ? { yaml: options.yaml } : {}) });
  const lines = text.split('\n');
  return checkText(text, options.path ? { path: options.path } : {})
    .filter((problem) => problem.rule === rule)
    .map(({ line, column, endColumn }) => (lines[line - 1] ?? '').slice(column - 1, endColumn - 1));
}

const impact = (text: string) => `## Impact\n\n${text}`;

describe('zone-labels-agree', () => {
  it.each<[string, string[]]>([
    ['1,240 checkouts failed from 09:12 CEST to 10:02 CET.', ['CEST']],
    ['It began at 12:12AM PDT.', ['PDT']],
    ['On 2025-07-04 12:00 CET we had seen it once before.', ['CET']],
    ['On July 4, 2025, 3 PM PST we had seen it once before.', ['PST']],
    ['All times in CEST.', ['CEST']],
    ['Times are given in Central European Summer Time (CEST).', ['CEST']],
    ['All times in **PDT**.', ['PDT']],
  ])('finds in %j: %j', (text, labels) => {
    expect(found('zone-labels-agree', impact(text))).toEqual(labels);
  });

  it.each([
    'From 09:12 CET to 10:02 CET.',
    'It began at 00:12 PST.',
    'On 2025-07-04 12:00 CEST we had seen it before.',
    'Last summer, on 4 July, at 12:00 CEST, it was seen first.',
    'The log says `09:12 CEST`.',
    'The operator wrote “down since 09:12 CEST”.',
    'AWS gives its times in PDT; here they are in CET.',
    'The CEST label was wrong.',
    // Between the two may stand a comma, a bracket or “at”.
    'On 2025-07-04 at 12:00 CEST we had seen it before.',
    'Cancún was hit at 09:12 EST, Phoenix at 07:12 MST.',
    'From 2025-07-04 to 2026-03-04 it was seen at 12:00 CEST and later.',
    'The job of 12:00 CESTXYZ.',
  ])('passes %j', (text) => {
    expect(found('zone-labels-agree', impact(text))).toEqual([]);
  });

  it.each([
    ['that stands right before it', '2026-03-04 at 09:12 CEST', ['CEST']],
    ['that stands right before it, with a comma', '2026-03-04, at 09:12 CEST', ['CEST']],
    // Then it may be the time of any day.
    ['that stands just too far before it', '2026-03-04 from 09:12 CEST', []],
    ['that stands behind it', '09:12 CEST, 2025-07-04', []],
  ])('holds a time of day against the date %s', (_, text, labels) => {
    expect(found('zone-labels-agree', impact(`On ${text} it was seen.`))).toEqual(labels);
  });

  it('goes by the milestones that are known', () => {
    const yaml = 'timeline:\n  started: unknown\n  detected: unknown\n  resolved: 2026-03-04T10:02+01:00';
    const markdown = '## Timeline\n\n| Time | Event |\n|---|---|\n| unknown | Seen at 09:12 CEST |';
    expect(found('zone-labels-agree', markdown, { yaml })).toEqual(['CEST']);
    expect(found('zone-labels-agree', markdown, { yaml: 'timeline:\n  started: unknown' })).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['Algiers keeps CET all year', '2025-07-04T09:12+01:00', []],
    ['Berlin does not', '2025-07-04T09:12+02:00', ['CET']],
    ['UTC tells nothing of a place', '2025-07-04T09:12Z', ['CET']],
    // In winter both write the same, so it tells nothing of summer.
    ['a day of the other half of the year tells nothing', '2025-01-15T09:12+01:00', ['CET']],
  ])('goes by the offsets that are written: %s', (_, time, labels) => {
    const yaml = `timeline:\n  started: ${time}\n  detected: unknown\n  resolved: unknown`;
    const row = (text: string) => `## Timeline\n\n| Time | Event |\n|---|---|\n| ${text} | Seen |`;
    const prose = impact('On 2025-07-04 12:00 CET we had seen it once before.');
    expect(found('zone-labels-agree', prose, { yaml })).toEqual(labels);
    expect(found('zone-labels-agree', `${row(time)}\n\n${prose}`, { yaml: 'timeline:\n  started: unknown' })).toEqual(
      labels,
    );
  });

  it('finds the label in the head of a timeline and over its rows', () => {
    const table = (head: string) =>
      `## Timeline\n\n| ${head} | Event |\n|---|---|\n| 2026-03-04 09:12 | First time-outs |`;
    expect(found('zone-labels-agree', table('Date and Time in CEST'))).toEqual(['CEST']);
    expect(found('zone-labels-agree', table('Date and Time in CET'))).toEqual([]);
  });

  it('says nothing on the day on which the clocks change, nor where the days lie on both sides', () => {
    const timeline = (...days: string[]) =>
      `## Timeline\n\nAll times in PDT.\n\n| Time | Event |\n|---|---|\n${days.map((day) => `| ${day} 09:12 | Seen |`).join('\n')}`;
    const yaml = 'timeline:\n  started: unknown';
    expect(found('zone-labels-agree', timeline('2026-03-08'), { yaml })).toEqual([]);
    expect(found('zone-labels-agree', timeline('2026-03-07', '2026-03-09'), { yaml })).toEqual([]);
    expect(found('zone-labels-agree', timeline('2026-03-06', '2026-03-07'), { yaml })).toEqual(['PDT']);
  });
});

describe('durations-agree', () => {
  it.each<[string, string[]]>([
    ['- **Duration**: 2 hours', ['2 hours']],
    ['- Total duration: 90 min', ['90 min']],
    ['- Time to detection: 64 minutes', ['64 minutes']],
    ['- Time to recovery: 3 h 10 min', ['3 h 10 min']],
    ['All was well again. The incident lasted for about three hours.', ['three hours']],
    ['The outage lasted 20 minutes, and nobody noticed.', ['20 minutes']],
    ['This incident lasted 5 hours from end to end.', ['5 hours']],
  ])('finds in %j: %j', (text, durations) => {
    expect(found('durations-agree', impact(text))).toEqual(durations);
  });

  it.each([
    '- **Duration**: 50 minutes',
    '- **Duration**: about an hour',
    '- Time to detection: 4 minutes',
    '- Time to detection: ?',
    'The incident lasted 50 minutes.',
    'The incident lasted almost an hour.',
    'The incident lasted less than an hour.',
    'The incident lasted one hour.',
    'The outage lasted 36 minutes, until the tenant was limited.',
    'The outage lasted 20 minutes for most tenants and longer for three of them.',
    'The disruption of the search lasted 3 hours.',
    'An outage lasted 3 hours in the year before.',
    'The last incident lasted 3 hours.',
    'The operator said “The outage lasted 3 hours.”',
    '- Retry duration: 3 hours',
    '- **Duration**: 3 hours for EU, 20 minutes elsewhere',
  ])('passes %j', (text) => {
    expect(found('durations-agree', impact(text))).toEqual([]);
  });

  it('leaves room for what is not known exactly', () => {
    const yaml =
      'timeline:\n  started: 2026-03-04T09:12Z ±40m\n  detected: unknown\n  responded: unknown\n  contained: unknown\n  resolved: 2026-03-04T10:02Z';
    expect(found('durations-agree', impact('The incident lasted 90 minutes.'), { yaml })).toEqual([]);
    expect(found('durations-agree', impact('The incident lasted 3 hours.'), { yaml })).toEqual(['3 hours']);
  });

  it('accepts what the whole table took', () => {
    const table = (first: string, last: string) =>
      `## Timeline\n\n| Time | Event |\n|---|---|\n| 2026-03-04T${first}+01:00 | A client is released |\n| 2026-03-04T09:30+01:00 | Seen |\n| 2026-03-04T${last}+01:00 | All is well |`;
    const lasted = `${impact('The incident lasted 2 hours.')}`;
    const told = (first: string, last: string) => found('durations-agree', `${table(first, last)}\n\n${lasted}`);
    expect([told('08:20', '10:20'), told('09:12', '10:02'), told('unknown', '10:20')]).toEqual([
      ...[[], ['2 hours'], ['2 hours']],
    ]);
  });

  it('accepts the downtime that the front matter states', () => {
    const yaml = 'impact:\n  users: 1240\n  tickets: 37\n  cost: unknown\n  data_loss_mb: 0\n  downtime_minutes: 12';
    expect(found('durations-agree', impact('The outage lasted 12 minutes.'), { yaml })).toEqual([]);
  });
});

describe('phases-agree', () => {
  const table = (phase: string, actual: string) =>
    `### Phases\n\n| Phase | Planned | Actual |\n|---|---|---|\n| ${phase} | 10 | ${actual} |`;
  it.each([
    ['Detection', '15'],
    ['Containment', '1 h 30 min'],
    ['Resolution', '4 hours'],
    ['Review', '20 days'],
    ['response', '40'],
    ['RESPONSE', '3 h'],
    // A bare number counts minutes, and is as exact as one that says so.
    ['Detection', '5.1'],
    ['Detection', '6'],
    ['Containment', '20.0'],
  ])('finds %s: %s', (phase, actual) => {
    expect(found('phases-agree', table(phase, actual))).toEqual([actual]);
  });
  it.each([
    ['Detection', '4'],
    ['Detection', '4.5'],
    ['Detection', '4 min'],
    ['Detection', ''],
    ['Detection', 'unknown'],
    ['Containment', '27'],
    ['Containment', '25'],
    ['Containment', '25 min'],
    ['Containment', '≈ 30 min'],
    ['Review', '2 days'],
    ['Clean-up', '90'],
  ])('passes %s: %s', (phase, actual) => {
    expect(found('phases-agree', table(phase, actual))).toEqual([]);
  });
});

describe('headings-agree-on-date, in the title', () => {
  it.each([
    ['2026-01-12 pool full', ['2026-01-12 pool full']],
    ['2026-03-04 pool full', []],
    ['Pool full, as on 2026-01-12', []],
  ])('%s: %j', (title, told) => {
    expect(found('headings-agree-on-date', '# Pool full', { yaml: `title: ${title}` })).toEqual(told);
  });
});

describe('headings-agree-on-date, where only the name of the file has a day', () => {
  const yaml = 'timeline:\n  started: unknown\nreview:\n  held: 2026-03-06';
  const told = (heading: string, path: string) => found('headings-agree-on-date', heading, { yaml, path });

  it.each([
    ['# 2026-01-12, pool full', 'reviews/2026-03-04-pool.md', ['2026-01-12']],
    ['# 2026-03-02, pool full', 'reviews/2026-03-04-pool.md', ['2026-03-02']],
    ['# 2026-03-03, pool full', 'reviews/2026-03-04-pool.md', []],
    ['# 2026-03-05, pool full', 'reviews/2026-03-04-pool.md', []],
    ['# 2026-03-06, pool full', 'reviews/2026-03-04-pool.md', ['2026-03-06']],
    ['# 2026-01-12, pool full', 'reviews/pool.md', []],
    ['# 2026-01-12, pool full', 'reviews/2026-03-044-pool.md', []],
    ['# 2026-01-12, pool full', 'reviews/2026-02-30-pool.md', []],
    ['# 2026-01-12, pool full', 'reviews/2026-03-04/pool.md', []],
  ])('%s in %s: %j', (heading, path, dates) => {
    expect(told(heading, path)).toEqual(dates);
  });
});

describe('headings-agree-on-date', () => {
  it.each<[string, string[]]>([
    ['# 2026-01-12, pool full', ['2026-01-12']],
    ['# Incident date: Mar 14 2026', ['Mar 14 2026']],
    ['# 14 March 2026: pool full', ['14 March 2026']],
  ])('finds in %j: %j', (heading, dates) => {
    expect(found('headings-agree-on-date', heading)).toEqual(dates);
  });
  it.each([
    '# 2026-03-04, pool full',
    '# 2026-03-05 in Auckland',
    '# Pool full, as on 2026-01-12',
    '# 2026-01-12 to 2026-03-04, pool full',
    '# 03/12/2026, pool full',
    '# Pool full',
  ])('passes %j', (heading) => {
    expect(found('headings-agree-on-date', heading)).toEqual([]);
  });
  it('looks at the title too', () => {
    expect(found('headings-agree-on-date', '# Pool full', { yaml: 'title: 2026-01-12, pool full' })).toHaveLength(1);
  });
});
