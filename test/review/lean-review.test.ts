import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument, reviewOf } from '../../src/review/document.ts';
import { createRenderer } from '../../src/review/html.ts';
import { leanReview } from '../../src/review/lean-review.ts';
import { packReview, unpackReview } from '../../src/review/packed-review.ts';
import type { Action, Review, TimelineEvent } from '../../src/review/types.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const columns = [
  'ID',
  'Action',
  'Owner',
  'Target Date',
  'Completed',
  'Status',
  'Success Criteria',
  'Dependencies',
  'Resources',
  'Ticket',
  'Mood',
];
const cells = [
  'A1',
  'Cap *it*',
  '@anna',
  '2026-03-27',
  '2026-03-28',
  'Done',
  'None left',
  'A0',
  'Two days',
  '[T-1](https://a.example)',
  '',
];
const text = read('../fixtures/exemplary.md').replace(
  /(## Action Items\n)[\s\S]*?(?=\n## )/,
  `$1\n| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n| ${cells.join(' | ')} |\n| A2 | Graph it | | | | | | | | | fine |\n`,
);
const document = readDocument({ path: 'reviews/a.md', text }, readContract(read('../../reviews/_template.md')), {
  render: createRenderer,
});
const review = reviewOf(document) as Review;
const empty = { preamble: [], whys: [], measures: [] };

describe('a lean review', () => {
  const lean = leanReview(review, { countedChecklist: 'Process Adherence', texts: false });

  it('has the facts and the milestones as they were', () => {
    const { body, ...facts } = lean;
    const { body: _, ...all } = review;
    expect(facts).toEqual(all);
    expect(body).toMatchObject(empty);
  });

  it('has its summary, and no other section', () => {
    expect(lean.body.sections.map(({ name, slug, filled, blocks }) => [name, slug, filled, blocks.length])).toEqual([
      ['Incident Summary', 'incident-summary', true, 1],
    ]);
    expect(lean.body.sections[0]?.blocks[0]).toMatchObject({ role: 'prose', html: '' });
    expect(lean.body.sections[0]?.blocks[0]?.text).toMatch(/^Between 09:12 and 10:02/);
  });

  it('has factors, lessons and phases with their words', () => {
    const words = ({ factors, lessons }: Review['body']) => [
      factors.map(({ category, impact, factor, prevention }) => [
        category,
        impact,
        factor.text,
        factor.html,
        prevention.text,
      ]),
      lessons.map(({ kind, content }) => [kind, content.text, content.html]),
    ];
    expect(words(lean.body)).toEqual(words(review.body));
  });

  it('has the counted checklist with its answers alone', () => {
    const [counted, ...others] = lean.body.checklists;
    expect(others).toEqual([]);
    expect(counted?.items.map(({ label, answer, note }) => [label, answer, note.text])).toEqual(
      review.body.checklists
        .find(({ name }) => name === 'Process Adherence')
        ?.items.map(({ label, answer }) => [label, answer, '']),
    );
  });

  it('has what is to be done, each cell once, and the places of its days', () => {
    const [first, second] = lean.body.actions;
    const all = review.body.actions[0];
    for (const name of ['action', 'successCriteria', 'dependencies', 'resources', 'ticket'] as const) {
      expect(first?.[name], name).toMatchObject({ text: all?.[name]?.text, html: all?.[name]?.html });
      expect(first?.[name]?.place.line, name).toBe(1);
    }
    expect(first?.cells['Success Criteria']).toBe(first?.successCriteria);
    expect(Object.keys(first?.cells ?? {})).toEqual([
      'ID',
      'Target Date',
      'Completed',
      'Success Criteria',
      'Dependencies',
      'Resources',
      'Ticket',
    ]);
    expect(first?.cells['Completed']).toEqual({ text: '', html: '', place: all?.cells['Completed']?.place });
    expect(Object.keys(second?.cells ?? {})).toEqual(['ID', 'Target Date', 'Completed', 'Mood']);
    expect('ticket' in (second ?? {}) || 'resources' in (second ?? {})).toBe(false);
  });
});

describe('a lean review with its texts', () => {
  const { body } = leanReview(review, { countedChecklist: 'Process Adherence', texts: true });
  const all = review.body;

  it.each<[string, (body: Review['body']) => unknown]>([
    ['events', ({ events }) => events.map(({ time, at, event, place }) => [time.text, at, event.text, place])],
    ['whys', ({ whys }) => whys.map(({ text }) => text)],
    ['measures', ({ measures }) => measures.map(({ measure, place, ...row }) => [measure.text, row])],
    [
      'parts',
      ({ sections }) => sections.flatMap(({ parts }) => parts.map(({ label, content }) => [label, content.text])),
    ],
    [
      'checklists',
      ({ checklists }) =>
        checklists.map(({ name, items }) => [name, items.map(({ label, answer, note }) => [label, answer, note.text])]),
    ],
  ])('has %s with all their words', (_, words) => {
    expect(words(body)).toEqual(words(all));
    expect(words(all)).not.toEqual([]);
  });

  it('has no HTML of its sections', () => {
    expect(JSON.stringify([body.sections, body.events.map(({ event }) => event), body.whys])).not.toMatch(
      /"html":"[^"]/,
    );
  });
});

describe('a packed review', () => {
  const unpacked = unpackReview(review.path, JSON.parse(JSON.stringify(packReview(review))));
  /** Its keys, also those that are read only when somebody looks at them. */
  const keysOf = (value: object) =>
    [
      ...Object.keys(value),
      ...Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value)))
        .filter(([key, { get }]) => get !== undefined && key !== '__proto__')
        .map(([key]) => key),
    ].filter((key) => value[key as keyof typeof value] !== undefined);

  it('is, unpacked, the review as far as rules among reviews look at it', () => {
    const { body, ...facts } = unpacked;
    const { body: all, ...allFacts } = review;
    expect(facts).toEqual(allFacts);
    const pointedAt = ({ row, id, target, status, completed, place, cells }: Action) => ({
      ...{ row, id, target, status, completed, place },
      cells: ['Target Date', 'Completed'].map((name) => cells[name]?.place),
    });
    expect(body.actions.map(pointedAt)).toEqual(all.actions.map(pointedAt));
    const moment = ({ time, at, place }: TimelineEvent) => [time.text, time.place, at, place];
    expect(body.events.map(moment)).toEqual(all.events.map(moment));
  });

  it('knows its days, states and places, and what it has not', () => {
    const [first, second] = unpacked.body.actions;
    expect(first).toMatchObject({ id: 'A1', row: 1, target: '2026-03-27', status: 'Done', completed: '2026-03-28' });
    expect(keysOf(second ?? {}).sort()).toEqual(['action', 'cells', 'id', 'place', 'row']);
    expect(unpacked.body.events.map(({ time }) => time.text)).toEqual(review.body.events.map(({ time }) => time.text));
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const nothing = { text: '', html: '', place };
    expect([first?.action, unpacked.body.events[0]?.event]).toEqual([nothing, nothing]);
    const bare = review.body.actions.map((action) => ({ ...action, cells: {} }));
    const withoutCells = packReview({ ...review, body: { ...review.body, actions: bare } });
    expect(unpackReview('a', withoutCells).body.actions[0]?.cells).toEqual({});
    expect(unpacked.body).toMatchObject({
      ...empty,
      sections: [],
      factors: [],
      phases: [],
      lessons: [],
      checklists: [],
    });
  });
});
