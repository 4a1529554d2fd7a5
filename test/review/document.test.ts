import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument, reviewOf } from '../../src/review/document.ts';
import { findSection } from '../../src/review/extract.ts';
import { createRenderer } from '../../src/review/html.ts';

const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const exemplary = readFileSync(new URL('../fixtures/exemplary.md', import.meta.url), 'utf8');
const contract = readContract(template);
const read = (text: string) => readDocument({ path: 'reviews/a.md', text }, contract, { render: createRenderer });
const body = (markdown: string) => read(`---\nid: A\n---\n${markdown}`).body;
const at = (text: string, place: { line: number; column: number; endLine: number; endColumn: number }) => {
  expect(place.endLine).toBe(place.line);
  return text.split('\n')[place.line - 1]?.slice(place.column - 1, place.endColumn - 1);
};

describe('a whole review', () => {
  const document = read(exemplary);
  const review = reviewOf(document);

  it('is read with everything in it', () => {
    expect(document.schemaFaults).toEqual([]);
    expect(review?.meta).toMatchObject({
      id: 'INC-2026-014',
      severity: 'SEV2',
      status: 'final',
      impact: { users: 1240 },
    });
    expect(document.body.events).toHaveLength(6);
    expect(document.body.whys).toHaveLength(5);
    expect(document.body.factors.map((factor) => [factor.category, factor.impact])).toEqual([
      ['Technology', 'High'],
      ['Process', 'Medium'],
      ['Environment', 'Low'],
    ]);
    expect(document.body.actions[0]).toMatchObject({
      id: 'INC-2026-014#1',
      row: 1,
      type: 'Preventive',
      owner: '@payments',
      priority: 'High',
      target: '2026-03-27',
      status: 'Pending',
    });
    expect(document.body.lessons.map((lesson) => lesson.kind)).toEqual(['Technical', 'Process', 'Team']);
    expect(document.body.checklists.map((checklist) => checklist.items.length)).toEqual([5, 4, 6, 4, 4, 4, 11]);
    expect(document.body.checklists[0]?.items.at(-1)).toMatchObject({
      label: 'Test Results',
      answer: 'not-applicable',
      note: { text: 'nothing was tested during the incident' },
    });
  });

  it('remembers where everything stands', () => {
    const { events, actions, whys, factors } = document.body;
    expect(at(exemplary, events[2]?.time.place ?? raise())).toBe('2026-03-04T09:21+01:00');
    expect(at(exemplary, actions[1]?.cells['Owner']?.place ?? raise())).toBe('@sre');
    expect(at(exemplary, whys[0]?.place ?? raise())).toMatch(/^Payments timed out.*in use\.$/);
    expect(at(exemplary, factors[0]?.factor.place ?? raise())).toBe('One pool of 200 connections serves all tenants');
    const trigger = findSection(document.body.sections, 'What Happened')?.parts[0];
    expect(at(exemplary, trigger?.content.place ?? raise())).toMatch(/^A client release.*pause\.$/);
  });

  it('means the same with carriage returns and a byte order mark', () => {
    const other = reviewOf(read(`\uFEFF${exemplary.replace(/\n/g, '\r\n')}`));
    expect(other).toEqual(review);
  });
});

describe('labelled parts', () => {
  it.each([
    ['- **Trigger**: a release', 'a release'],
    ['- **Trigger:** a release', 'a release'],
    ['* __Trigger__ : a `release`\n  in two lines', 'a release in two lines'],
    ['### Trigger\n\na release\n\nand more', 'a release and more'],
    ['- **Triggered by**: a release', 'a release'],
  ])('reads %j', (markdown, text) => {
    expect(findSection(body(`## What Happened\n\n${markdown}\n`).sections, 'What Happened')?.parts).toMatchObject([
      { label: 'Trigger', content: { text } },
    ]);
  });

  it('takes a bold word without a colon for prose', () => {
    expect(findSection(body('## What Happened\n\n- **Nobody** saw it\n').sections, 'What Happened')?.parts).toEqual([]);
  });
});

describe('tables', () => {
  it('are matched by the names of their columns, in any order and case, by synonyms too, and keep what is extra', () => {
    const { actions } = body(
      '## Actions\n\n| status | Task | DRI | Mood |\n|---|---|---|---|\n| done (2026-03-09) | Cap it | @a | fine |\n| Dropped: too dear | Buy it | | |\n| | | | |\n',
    );
    expect(actions).toHaveLength(2);
    expect(actions[0]).toMatchObject({
      status: 'Done',
      statusNote: '2026-03-09',
      owner: '@a',
      action: { text: 'Cap it' },
    });
    expect(actions[0]?.cells['Mood']?.text).toBe('fine');
    expect(actions[1]).toMatchObject({ status: 'Dropped', statusNote: 'too dear' });
    expect(actions[1]?.owner).toBeUndefined();
  });

  it('keep a pipe inside a cell, and cells that are missing', () => {
    const { events } = body(
      '## Timeline\n\n| Time | Event |\n|---|---|\n| 2026-03-04T09:12Z | `a \\| b` |\n| 2026-03-04T09:13Z |\n',
    );
    expect(events.map((event) => event.event.text)).toEqual(['a | b', '']);
  });

  it('survive columns named like parts of objects', () => {
    const { actions } = body(
      '## Action Items\n\n| Action | \\_\\_proto\\_\\_ | constructor |\n|---|---|---|\n| Cap it | x | y |\n',
    );
    expect(Object.keys(actions[0]?.cells ?? {})).toEqual(['Action', 'proto', 'constructor']);
  });
});

describe('checklists', () => {
  it('know yes, no and not applicable, with what was said', () => {
    const { checklists } = body(
      '## Checklists\n\n### Process Adherence\n\n- [x] **Detection**: after 4 min\n- [ ] **Escalation** too late\n- [ ] ~~**Resolution**~~ — it ended by itself\n',
    );
    expect(checklists[0]?.items.map(({ label, answer, note }) => [label, answer, note.text])).toEqual([
      ['Detection', 'yes', 'after 4 min'],
      ['Escalation', 'no', 'too late'],
      ['Resolution', 'not-applicable', 'it ended by itself'],
    ]);
  });
});

describe('a broken review', () => {
  it('keeps every field that is sound', () => {
    const document = read(
      '---\nid: A\ntitle: T\nseverity: SEV1\nstatus: finished\nsystems: [a]\ntimeline:\n  started: 2026-03-04T09:12\n  detected: 2026-03-04T09:13Z\n---\n',
    );
    expect(document.meta).toEqual({ id: 'A', title: 'T', severity: 'SEV1', systems: ['a'] });
    expect(document.milestones).toMatchObject({ detected: { text: '2026-03-04T09:13Z' } });
    expect(document.milestones.started).toBeUndefined();
    expect(reviewOf(document)).toBeUndefined();
  });
});

function raise(): never {
  throw new Error('It is not there.');
}

describe('an action whose outcome nobody knows', () => {
  it('is neither open nor done', () => {
    const { actions } = body(
      '## Action Items\n\n| Action | Status |\n|---|---|\n| Cap it | unknown |\n| Graph it | |\n',
    );
    expect(actions.map((action) => action.status)).toEqual(['Unknown', undefined]);
  });
});

describe('a review that can be counted', () => {
  const fields = { id: 'A', title: 'T', severity: 'SEV1', status: 'final', systems: '[a]' };
  const review = (without?: string) =>
    reviewOf(
      read(
        `---\n${Object.entries(fields)
          .filter(([key]) => key !== without)
          .map(([key, value]) => `${key}: ${value}`)
          .join('\n')}\nx-team: web\nfix-x-: 1\n---\n`,
      ),
    );

  it('has an id, a title, a severity, a status and systems; when it began may be unknown', () => {
    expect(review()?.meta.timeline).toEqual({ started: 'unknown' });
    expect(review()?.milestones).toEqual({});
  });

  it('has the milestones that can be read, unknown ones among them', () => {
    const timeline = 'timeline:\n  started: unknown\n  detected: 2026-03-04\n  resolved: soon\n  other: 2026-03-04';
    const { milestones } = read(`---\nid: A\n${timeline}\n---\n`);
    expect(
      Object.entries(milestones).map(([name, time]) => [name, typeof time === 'string' ? time : time.text]),
    ).toEqual([
      ['started', 'unknown'],
      ['detected', '2026-03-04'],
    ]);
    expect(
      ['timeline: soon', 'timeline:', 'timeline: [a]'].map((text) => read(`---\n${text}\n---\n`).milestones),
    ).toEqual([{}, {}, {}]);
  });

  it.each(Object.keys(fields))('is none without %s', (without) => {
    expect(review(without)).toBeUndefined();
  });

  it('keeps a team’s own fields apart', () => {
    expect(review()?.own).toEqual({ 'x-team': 'web' });
    expect(Object.keys(review()?.meta ?? {})).not.toContain('x-team');
  });

  it('is none beyond the limits', () => {
    expect(reviewOf(read(`---\nid: A\n---\n${'> '.repeat(101)}a`))).toBeUndefined();
  });
});
