/**
 * Twelve reviews, small enough to work every metric by hand; engine.test.ts has the results. As of Wednesday 2026-07-15.
 *
 * | id       | level | status    | detect | ack | contain | resolve | review days | in target | users   | tickets | cost     | MB      | downtime |
 * |----------|-------|-----------|--------|-----|---------|---------|-------------|-----------|---------|---------|----------|---------|----------|
 * | INC-01   | SEV1  | final     | 5      | 3   | 40      | 100     | 3           | yes (3)   | 1000    | 10      | 5000 EUR | 0       | 100 (d)  |
 * | INC-02   | SEV2  | final     | 30     | ?   | 90      | 120     | 10          | no (8)    | unknown | 5       | 300 USD  | 12.5    | 60       |
 * | INC-03   | SEV1  | final     | 10     | 2   | 60      | 200     | 2           | yes (2)   | 500     | unknown | unknown  | unknown | unknown  |
 * | INC-04   | SEV3  | final     | 60     | 15  | 120     | 180     | 12          | yes (10)  | –       | –       | –        | –       | 180 (d)  |
 * | INC-05   | SEV2  | in-review | 20±10  | 10  | 60±10   | 120±10  | not held    | no        | 200     | 20      | 1000 EUR | 0       | 90       |
 * | INC-06   | SEV4  | draft     | 1      | 60  | –       | –       | not ended   | –         | unknown | unknown | unknown  | unknown | unknown  |
 * | DRILL-07 | SEV1  | final     | (a drill: nothing of it may show)                                                                          |
 * | NEAR-08  | SEV2  | final     | (a near miss: nothing of it may show)                                                                      |
 * | INC-09   | SEV2  | final     | ?      | 5   | ?       | ?       | 2           | yes (2)   | 300     | 0       | 200 USD  | 2.5     | 60       |
 * | INC-10   | SEV1  | final     | 20     | 0   | 50      | 60      | 7           | no (5)    | 800     | 40      | 7000 EUR | 0       | 60 (d)   |
 * | INC-11   | SEV3  | final     | 2 days | 0 d | 3 days  | 4 days  | 5           | yes (3)   | 0       | 1       | unknown  | unknown | 4 d (d)  |
 * | INC-12   | SEV3  | in-review | 30     | 10  | 60      | 120     | 4           | yes (2)   | 40      | 4       | 10 EUR   | 0       | 120      |
 *
 * Minutes unless stated; `?` is unknown, `–` not answered, `(d)` derived; in brackets behind the target: business days.
 * INC-04 lies over the change to summer time in Copenhagen. Of INC-11 only the days are known (each ± a day).
 * INC-03 repeats INC-01 whose second action is open; INC-09 and INC-10 repeat INC-02, whose actions were closed.
 *
 * Actions: state today, and days from the review (or the end) to completion or, with a plus, to today.
 * 01#1 done in time, 10 · 01#2 overdue, 188+ · 02#1 dropped · 02#2 done late, 21 · 03#1 not due, 153+ · 03#2 done some day ·
 * 05#1 no target, 104+ · 06#1 of a draft · 09#1 done in time, 14 · 11#1 done in time, 25 · 11#2 done before the review, 0 ·
 * 12#1 overdue, 1+
 */
import type { RegisterEntry } from '../../src/metrics/metric.ts';
import type { Answer, MilestoneName } from '../../src/review/types.ts';
import { aReview } from './a-review.ts';

const steps = ['Detection', 'Assessment', 'Communication', 'Escalation', 'Resolution', 'Documentation'];

/** One letter an item: y yes, n no, - not applicable. */
function adherence(letters: string): Record<string, Answer> {
  const answers: Record<string, Answer> = { y: 'yes', n: 'no', '-': 'not-applicable' };
  return Object.fromEntries(steps.map((step, index) => [step, answers[letters.charAt(index)] ?? 'no']));
}

const names = ['started', 'detected', 'responded', 'contained', 'resolved'] as const;

/** Milestones in order: a clock time of the day, a whole time value, `unknown`, or `–` for not answered. */
function times(day: string, ...values: string[]): Partial<Record<MilestoneName, string>> {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index] ?? '–';
      if (value === '–') return [];
      return [[name, /^\d\d:\d\d/.test(value) ? `${day}T${value}` : value]];
    }),
  );
}

export const twelveReviews = [
  aReview({
    id: 'INC-01',
    severity: 'SEV1',
    teams: ['payments'],
    cause: 'capacity',
    detected_by: 'monitoring',
    times: times('2026-01-05', '10:00Z', '10:05Z', '10:08Z', '10:40Z', '11:40Z'),
    review: { held: '2026-01-08' },
    impact: { users: 1000, tickets: 10, cost: { amount: 5000, currency: 'EUR' }, data_loss_mb: 0 },
    actions: [{ status: 'Done', target: '2026-01-20', completed: '2026-01-18' }, { target: '2026-02-01' }],
    adherence: adherence('yyy-yn'),
    runbooks: [{ path: 'runbooks/db.md', verdict: 'helped' }],
  }),
  aReview({
    id: 'INC-02',
    systems: ['search', 'checkout'],
    teams: ['discovery', 'payments'],
    cause: 'software-change',
    detected_by: 'customer',
    times: times('2026-01-20', '08:00Z', '08:30Z', 'unknown', '09:30Z', '10:00Z'),
    review: { held: '2026-01-30' },
    impact: {
      users: 'unknown',
      tickets: 5,
      cost: { amount: 300, currency: 'USD' },
      data_loss_mb: 12.5,
      downtime_minutes: 60,
    },
    actions: [{ status: 'Dropped' }, { status: 'Done', target: '2026-02-10', completed: '2026-02-20' }],
    adherence: adherence('ynyyyy'),
    runbooks: [
      { path: 'runbooks/db.md', verdict: 'outdated' },
      { path: 'runbooks/search.md', verdict: 'not-used' },
    ],
  }),
  aReview({
    id: 'INC-03',
    severity: 'SEV1',
    recurrence_of: ['INC-01'],
    times: times('2026-02-10', '00:00Z', '00:10Z', '00:12Z', '01:00Z', '03:20Z'),
    planned: { detection: 20 },
    review: { held: '2026-02-12' },
    impact: { users: 500, tickets: 'unknown', cost: 'unknown', data_loss_mb: 'unknown', downtime_minutes: 'unknown' },
    actions: [
      { status: 'In progress', target: '2026-08-01' },
      { status: 'Done', target: '2026-03-01' },
    ],
    adherence: adherence('yyyyyy'),
  }),
  aReview({
    id: 'INC-04',
    severity: 'SEV3',
    times: times('2026-03-29', '01:30+01:00', '03:30+02:00', '03:45+02:00', '04:30+02:00', '05:30+02:00'),
    review: { held: '2026-04-10' },
    adherence: adherence('n-----'),
  }),
  aReview({
    id: 'INC-05',
    status: 'in-review',
    times: times('2026-04-02', '12:00Z ±10m', '12:20Z', '12:30Z', '13:00Z', '14:00Z'),
    impact: { users: 200, tickets: 20, cost: { amount: 1000, currency: 'EUR' }, data_loss_mb: 0, downtime_minutes: 90 },
    actions: [{ status: 'Blocked' }],
    adherence: { Detection: 'yes' },
  }),
  aReview({
    id: 'INC-06',
    severity: 'SEV4',
    status: 'draft',
    times: times('2026-04-20', '09:00Z', '09:01Z', '10:01Z'),
    review: { held: 'unknown' },
    impact: {
      users: 'unknown',
      tickets: 'unknown',
      cost: 'unknown',
      data_loss_mb: 'unknown',
      downtime_minutes: 'unknown',
    },
    actions: [{ target: '2026-01-01' }],
  }),
  aReview({
    id: 'DRILL-07',
    severity: 'SEV1',
    kind: 'drill',
    recurrence_of: ['INC-01'],
    times: times('2026-04-22', '09:00Z', '19:00Z', '20:00Z', '21:00Z', '22:00Z'),
    review: { held: '2026-04-23' },
    impact: { users: 99, cost: { amount: 9, currency: 'DKK' } },
    actions: [{ target: '2026-01-01' }],
    adherence: adherence('nnnnnn'),
    runbooks: [{ path: 'runbooks/drill.md', verdict: 'outdated' }],
  }),
  aReview({
    id: 'NEAR-08',
    kind: 'near-miss',
    times: times('2026-04-25', '09:00Z', '19:00Z', '20:00Z', '21:00Z', '22:00Z'),
    impact: { users: 99 },
    actions: [{ target: '2026-01-01' }],
  }),
  aReview({
    id: 'INC-09',
    cause: 'unknown',
    recurrence_of: ['INC-02'],
    times: times('2026-05-04', 'unknown', '07:00Z', '07:05Z', '07:20Z', '08:00Z'),
    review: { held: '2026-05-06' },
    impact: { users: 300, tickets: 0, cost: { amount: 200, currency: 'USD' }, data_loss_mb: 2.5, downtime_minutes: 60 },
    actions: [{ status: 'Done', target: '2026-05-31', completed: '2026-05-20' }],
    adherence: adherence('yynyyy'),
  }),
  aReview({
    id: 'INC-10',
    severity: 'SEV1',
    recurrence_of: ['INC-02'],
    times: times('2026-05-20', '15:00Z', '15:20Z', '15:20Z', '15:50Z', '16:00Z'),
    review: { held: '2026-05-27' },
    phases: [{ phase: 'Containment', plannedMinutes: 20, actualMinutes: 25 }],
    impact: { users: 800, tickets: 40, cost: { amount: 7000, currency: 'EUR' }, data_loss_mb: 0 },
    runbooks: [
      { path: 'Failover', verdict: 'missing' },
      { path: 'runbooks/db.md', verdict: 'helped' },
    ],
  }),
  aReview({
    id: 'INC-11',
    severity: 'SEV3',
    times: times('', '2026-06-01', '2026-06-03', '2026-06-03', '2026-06-04', '2026-06-05'),
    review: { held: '2026-06-10' },
    impact: { users: 0, tickets: 1, cost: 'unknown', data_loss_mb: 'unknown' },
    actions: [
      { status: 'Done', target: '2026-07-31', completed: '2026-07-05' },
      { status: 'Done', target: '2026-06-20', completed: '2026-06-09' },
    ],
    adherence: adherence('nyyyyy'),
  }),
  aReview({
    id: 'INC-12',
    severity: 'SEV3',
    status: 'in-review',
    times: times('2026-07-10', '10:00Z', '10:30Z', '10:40Z', '11:00Z', '12:00Z'),
    review: { held: '2026-07-14' },
    impact: { users: 40, tickets: 4, cost: { amount: 10, currency: 'EUR' }, data_loss_mb: 0, downtime_minutes: 120 },
    actions: [{ status: 'In progress', target: '2026-07-14' }],
  }),
];

/** INC-98 is not due yet, INC-99 misses its review; the others have one, whatever its kind. */
export const register: readonly RegisterEntry[] = [
  { id: 'INC-01', started: '2026-01-05T10:00Z', severity: 'SEV1', title: 'Reviewed' },
  { id: 'DRILL-07', started: '2026-04-22T09:00Z', severity: 'SEV1', title: 'A drill' },
  { id: 'INC-98', started: '2026-07-14T10:00Z', severity: 'SEV4', title: 'Not due yet' },
  { id: 'INC-99', started: '2026-03-02T10:00Z', severity: 'SEV2', title: 'Without a review' },
];
