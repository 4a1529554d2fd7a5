import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asLine } from '../../../src/importers/markdown/page.ts';
import { placeFaults, readMarkdown } from './read.ts';

const folder = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));

/** What must be read from a document: no more, and no less. */
interface Expected {
  readonly file: string;
  readonly title: string;
  readonly day?: string;
  /** The time as written, as it was read (a time, a day, or neither), and what happened. */
  readonly entries: readonly (readonly [written: string, read: string, what: string])[];
  /** With how sure each is. */
  readonly milestones: Readonly<Record<string, string>>;
  readonly notes: readonly (readonly [text: string, message: string])[];
}

// Shapes that were seen in public reviews, in documents of our own.
const documents: readonly Expected[] = [
  {
    file: '01-year-typo.md',
    title: 'Label printer queue stalls',
    day: '2020-01-17',
    entries: [
      ['20202-01-16 12:00', '–', 'The spooler is moved to the new host'],
      ['2020-01-17 08:10', '2020-01-17T08:10Z', 'Labels pile up in the queue'],
      ['2020-01-17 09:40', '2020-01-17T09:40Z', 'The queue is drained (resolved)'],
    ],
    milestones: {
      resolved: '2020-01-17T09:40Z high',
    },
    notes: [['20202-01-16 12:00', '`20202-01-16 12:00` is no date']],
  },
  {
    file: '02-template-token.md',
    title: 'Gateway drops one request in a thousand',
    day: '2020-12-21',
    entries: [
      ['2020-12-21 HH:mm', '2020-12-21', 'The memory limit is written by a script'],
      ['2021/22-??-?? HH:mm', '–', 'The script is run over every namespace by hand'],
      ['2022-05-?? HH:mm', '–', 'Detected on some day in May'],
      ['2022-06-02 14:??', '2022-06-02', 'The limit is taken away'],
      ['2022-06-07 08:30', '2022-06-07T08:30Z', '**Recovery:** no error in a week'],
    ],
    milestones: {
      resolved: '2022-06-07T08:30Z high',
    },
    notes: [
      ['2020-12-21 HH:mm', '`HH:mm` is no time of day'],
      ['2021/22-??-?? HH:mm', '`2021/22-??-?? HH:mm` is no date'],
      ['2022-05-?? HH:mm', '`2022-05-?? HH:mm` is no date'],
      ['2022-06-02 14:??', '`14:??` is no time of day'],
    ],
  },
  {
    file: '03-recovery-beyond-timeline.md',
    title: 'Log shipping stops over the week-end',
    day: '2023-04-11',
    entries: [
      ['2023-04-11 06:00', '2023-04-11T06:00Z', 'The disk of the agent is full'],
      ['2023-04-11 15:04', '2023-04-11T15:04Z', 'A team misses its logs'],
      ['2023-04-11 17:05', '2023-04-11T17:05Z', 'Logs arrive again'],
    ],
    milestones: {},
    notes: [['669 minutes', '`Time to recovery: 669 minutes` is longer than the whole timeline (665 minutes)']],
  },
  {
    file: '04-detection-from-another-row.md',
    title: 'Sign-in fails for one tenant',
    day: '2024-02-06',
    entries: [
      ['2024-02-06 10:00', '2024-02-06T10:00Z', 'The certificate is rolled over'],
      ['2024-02-06 10:04', '2024-02-06T10:04Z', '**Detection:** the sign-in alert fires'],
      ['2024-02-06 10:12', '2024-02-06T10:12Z', 'The desk takes the first call'],
      ['2024-02-06 10:40', '2024-02-06T10:40Z', 'The old certificate is back (resolved)'],
    ],
    milestones: {
      detected: '2024-02-06T10:04Z high',
      resolved: '2024-02-06T10:40Z high',
    },
    notes: [
      [
        '12 minutes',
        '`Time to detection: 12 minutes` and `Time to recovery: 40 minutes`: no rows of the timeline lie so far apart and agree with what is marked',
      ],
    ],
  },
  {
    file: '05-footnote.md',
    title: 'Metrics store is killed three times',
    day: '2022-03-01',
    entries: [
      ['2022-03-01 10:21', '2022-03-01T10:21Z', '**Detection:** scrapes time out'],
      ['2022-03-01 12:51', '2022-03-01T12:51Z', 'It is killed again'],
      ['2022-03-01 15:00', '2022-03-01T15:00Z', '**Recovery:** it runs on a larger node'],
    ],
    milestones: {
      detected: '2022-03-01T10:21Z high',
      resolved: '2022-03-01T15:00Z high',
      started: '2022-03-01T10:21Z medium',
    },
    notes: [['279 minutes [^1]', '`Time to recovery` has a footnote: read what it adds']],
  },
  {
    file: '06-out-of-order.md',
    title: 'Two nodes leave the pool',
    day: '2023-02-14',
    entries: [
      ['2023-02-14 11:05', '2023-02-14T11:05Z', 'The first node leaves'],
      ['2023-02-14 11:08', '2023-02-14T11:08Z', 'The second node leaves'],
      ['2023-02-14 11:07', '2023-02-14T11:07Z', 'The pager goes off'],
      ['2023-02-14 11:20', '2023-02-14T11:20Z', 'Both are back (resolved)'],
    ],
    milestones: {
      resolved: '2023-02-14T11:20Z high',
    },
    notes: [['2023-02-14 11:07', 'it stands below the later `2023-02-14 11:08`']],
  },
  {
    file: '07-no-closing-pipe.md',
    title: 'Pods wait for their images',
    day: '2024-04-09',
    entries: [
      ['2024-04-09 8:40', '2024-04-09T08:40Z', 'Every node is cordoned at once'],
      ['2024-04-09 9:05', '2024-04-09T09:05Z', 'Pods wait for the registry'],
      ['2024-04-09 9:15', '2024-04-09T09:15Z', 'All images are pulled (resolved)'],
    ],
    milestones: {
      resolved: '2024-04-09T09:15Z high',
    },
    notes: [],
  },
  {
    file: '08-two  spaces and no ending',
    title: 'Image of the nodes is broken',
    day: '2022-10-31',
    entries: [
      ['2022-10-31   13:45', '2022-10-31T13:45Z', 'The add-on is upgraded'],
      ['2022-10-31   14:10', '2022-10-31T14:10Z', 'The upgrade times out'],
    ],
    milestones: {},
    notes: [],
  },
  {
    file: '09-2026-05-02-heading-of-another-day.md',
    title: 'quota of the project is used up',
    day: '2026-05-02',
    entries: [
      ['2026-05-02 10:00', '2026-05-02T10:00Z', 'Problem starts No more pods are made.'],
      ['21:24', '2026-05-02T21:24Z', 'Quota is raised They are made again.'],
    ],
    milestones: {
      started: '2026-05-02T10:00Z high',
    },
    notes: [
      [
        '2026-04-11',
        'the document bears several days: 2026-04-11 (title), 2026-05-02 (name of the file); its timeline begins on 2026-05-02',
      ],
    ],
  },
  {
    file: '10-days-beside-timeline.md',
    title: 'announcement brings a crowd',
    day: '2018-06-20',
    entries: [
      ['Jun 20 2018 14:17', '2018-06-20T14:17+02:00', 'The announcement is out.'],
      ['22:52', '2018-06-20T22:52+02:00', '(maybe earlier?) The hub is down again.'],
      ['Jun 21, 13:00', '2018-06-21T13:00+02:00', 'The database is moved.'],
      ['15:15', '2018-06-21T15:15+02:00', 'Launches work.'],
    ],
    milestones: {
      started: '2018-06-20 low',
    },
    notes: [],
  },
  {
    file: '11-day-switch-in-heading.md',
    title: 'flood of requests',
    day: '2018-04-18',
    entries: [
      ['2018-04-18 12:35', '2018-04-18T12:35+02:00', 'The new culler is deployed.'],
      ['~13:30-13:45', '2018-04-18T13:30+02:00 ±30m', 'Launches fail.'],
      ['14:49', '2018-04-18T14:49+02:00', 'The hub is restarted.'],
      ['14:43', '2018-04-18T14:43+02:00', 'The chart is changed.'],
      ['19. April, 11:00', '2018-04-19T11:00+02:00', 'The culler is mended.'],
      ['11:07', '2018-04-19T11:07+02:00', 'All is well.'],
    ],
    milestones: {
      started: '2018-04-18 low',
    },
    notes: [['14:43', 'it stands below the later `14:49`']],
  },
  {
    file: '12-second-clock.md',
    title: 'Uploads fail in the west',
    day: '2021-07-06',
    entries: [
      ['12:48 (6:48 PDT)', '2021-07-06T12:48Z ±60m', 'Uploads fail'],
      ['13:30 (6:30 PDT)', '2021-07-06T13:30Z', 'The bucket policy is put back'],
    ],
    milestones: {},
    notes: [['12:48 (6:48 PDT)', '`6:48 PDT` is 1 h off the time before it']],
  },
  {
    file: '13-quoted-alert.md',
    title: 'Batch jobs run twice',
    day: '2022-06-01',
    entries: [
      ['2022-06-01 10:02', '2022-06-01', 'the alert arrives: `jobs_doubled since 2022-06-01T14:02:00Z`'],
      ['2022-06-01 10:30', '2022-06-01T10:30+01:00', 'the second scheduler is switched off'],
    ],
    milestones: {},
    notes: [['2022-06-01 10:02', 'the quoted `2022-06-01T14:02:00Z` is 5 h off, as if another zone were meant']],
  },
  {
    file: '14-halves-of-the-day.md',
    title: 'Search returns nothing',
    day: '2021-01-12',
    entries: [
      ['2021-01-12 13:55 PM PST', '2021-01-12T13:55-08:00', 'the index is empty'],
      ['2021-01-12 23:00 AM MST', '2021-01-12', 'the index is rebuilt'],
      ['2021-01-12 4:30 p.m. PST', '2021-01-12T16:30-08:00', 'searches find again'],
    ],
    milestones: {},
    notes: [
      ['2021-01-12 13:55 PM PST', 'a time of 24 hours with PM'],
      ['2021-01-12 23:00 AM MST', '`23:00 AM` is no time of day'],
    ],
  },
  {
    file: '15-two-notations.md',
    title: '15 two notations',
    day: '2023-04-21',
    entries: [
      ['9:05 AM EDT', '2023-04-21T09:05-04:00', 'orders are refused'],
      ['13:20 UTC', '2023-04-21T13:20Z', 'the payment provider answers again'],
      ['10:00 AM EDT', '2023-04-22T10:00-04:00', 'the backlog is sent'],
    ],
    milestones: {},
    notes: [['ISSUE NAME', "the title `ISSUE NAME` is the template's"]],
  },
  {
    file: '16-range-after-first-event.md',
    title: 'Tiles of the map stay grey',
    day: '2021-05-04',
    entries: [
      ['2021-05-04 09:40 UTC', '2021-05-04T09:40Z', 'the tile cache is emptied'],
      ['2021-05-04 10:05 UTC', '2021-05-04T10:05Z', 'users see grey tiles'],
      ['2021-05-04 11:58 UTC', '2021-05-04T11:58Z', 'the cache is warm again'],
    ],
    milestones: {
      resolved: '2021-05-04T12:00Z high',
      started: '2021-05-04T10:00Z medium',
    },
    notes: [['10:00', '`Date/Time` says 10:00, and the timeline begins earlier, at `2021-05-04 09:40 UTC`']],
  },
  {
    file: '17-year-in-column.md',
    title: 'Mail is delayed',
    day: '2022-12-05',
    entries: [
      ['09:10', '2022-12-05T09:10Z', 'The queue grows'],
      ['09:45', '2022-12-05T09:45Z', 'A second relay runs'],
      ['07:00', '2022-12-06T07:00Z', 'The queue is empty (resolved)'],
    ],
    milestones: {
      resolved: '2022-12-06T07:00Z high',
    },
    notes: [],
  },
  {
    file: '19-setext-and-link.md',
    title: 'Checkout is closed for an hour',
    entries: [],
    milestones: {},
    notes: [
      ['https://status.shop.example/incidents/42', 'no timeline stands in the document: it may be behind this link'],
    ],
  },
  {
    file: '20-year-elsewhere.md',
    title: 'build agents run out of disk',
    day: '2026-01-14',
    entries: [
      ['Jan 14, 10:18 AM', '2026-01-14T10:18-05:00', 'Builds wait'],
      ['Jan 14, 10:40 AM', '2026-01-14T10:40-05:00', 'Old images are deleted'],
    ],
    milestones: {
      started: '2026-01-14 low',
    },
    notes: [],
  },
  {
    file: '21-bare-paragraphs.md',
    title: 'Replica falls behind',
    day: '2021-07-22',
    entries: [
      ['5:00', '2021-07-22T05:00Z', 'the nightly import begins'],
      ['10:23 AM', '2021-07-22T10:23Z', 'somebody sees old data, and asks in the channel'],
      ['July 23 4:10 AM', '2021-07-23T04:10Z', 'the replica has caught up'],
    ],
    milestones: {
      started: '2021-07-22 low',
    },
    notes: [],
  },
  {
    file: '22-guidance-left.md',
    title: '22 guidance left',
    day: '2026-02-03',
    entries: [
      ['HH:MM', '–', '[Describe what happened]'],
      ['2026-02-03 10:00 UTC', '2026-02-03T10:00Z', 'The cache is cold'],
    ],
    milestones: {},
    notes: [
      ['[Title of the incident]', "the title `[Title of the incident]` is the template's"],
      ['[Title of the incident]', 'this may be guidance that a template left'],
      ['[SEV 1/2/3/4]', '`Severity` says `[SEV 1/2/3/4]`, which is no answer'],
      ['YYYY-MM-DD', '`Date` says `YYYY-MM-DD`, which is no answer'],
      ['HH:MM', '`Detected at` says `HH:MM`, which is no answer'],
      ['HH:MM', '`HH:MM` is no time of day'],
      ['[Describe what happened]', 'this may be guidance that a template left'],
      ['[Describe the root cause in one sentence]', 'this may be guidance that a template left'],
    ],
  },
  {
    file: '23-odd-times.md',
    title: 'Lift monitor is blind',
    day: '2026-01-20',
    entries: [
      ['Time TBC', '2026-01-20', 'A sensor is replaced'],
      ['11.50', '2026-01-20T11:50+01:00', 'Readings stop'],
      ['1600', '2026-01-20T16:00+01:00', 'Readings are back'],
    ],
    milestones: {},
    notes: [
      ['Time TBC', '`Time TBC` is no time of day'],
      ['11.50', '`11.50` was taken for a time of day'],
      ['1600', '`1600` was taken for a time of day'],
    ],
  },
];

describe('a tricky document', () => {
  it.each(documents)('$file is read as it should be', ({ file, title, day, entries, milestones, notes }) => {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const result = readMarkdown(file, text);
    expect(result.title.value).toBe(title);
    expect(result.day?.value).toBe(day);
    expect(
      result.entries.map(({ at, time, day: known, what }) => [at.text, time ?? known ?? '–', asLine(what.text)]),
    ).toEqual(entries);
    expect(
      Object.fromEntries(
        Object.entries(result.milestones).map(([name, { value, confidence }]) => [name, `${value} ${confidence}`]),
      ),
    ).toEqual(milestones);
    expect(result.notes.map(({ at, message }) => [at.text, message])).toEqual(notes);
    expect(placeFaults(file, text, result)).toEqual([]);
  });

  it('has a test for every fixture', () => {
    const files = readdirSync(folder).filter((name) => /^\d\d/.test(name));
    // The eighteenth tells of several incidents: its test is in plan-import.test.ts.
    expect(documents.map(({ file }) => file)).toEqual(files.sort().filter((name) => !name.startsWith('18-')));
    expect(files).toHaveLength(23);
  });
});
