import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';
import { createRenderer } from '../../src/review/html.ts';

const contract = readContract(readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'));
const body = (markdown: string) =>
  readDocument({ path: 'reviews/a.md', text: `---\nid: A\n---\n${markdown}` }, contract, { render: createRenderer })
    .body;

describe('actions', () => {
  const action = (columns: string, cells: string) =>
    body(
      `## Action Items\n\n| Action | ${columns} |\n|---|${'---|'.repeat(columns.split('|').length)}\n| Cap it | ${cells} |\n`,
    ).actions[0];

  it.each(['-', '–', '—', 'unknown', 'n/a', 'none', 'tbd', 'tbc', '?', '??', 'TBD', 'None'])(
    'have no owner, id or ticket where a cell says %s',
    (blank) => {
      expect(action('ID | Owner | Ticket', `${blank} | ${blank} | ${blank}`)).toMatchObject({ id: 'A#1' });
      expect(action('ID | Owner | Ticket', `${blank} | ${blank} | ${blank}`)).not.toHaveProperty('owner');
      expect(action('ID | Owner | Ticket', `${blank} | ${blank} | ${blank}`)).not.toHaveProperty('ticket');
    },
  );

  it.each([
    ['Status', 'Done (2026-03-09)', { status: 'Done', statusNote: '2026-03-09', completed: '2026-03-09' }],
    ['Status', 'Dropped (2026-03-09)', { status: 'Dropped', statusNote: '2026-03-09', completed: undefined }],
    ['Status', 'Done, at last', { status: 'Done', statusNote: 'at last', completed: undefined }],
    ['Status', 'in-progress', { status: 'In progress', statusNote: undefined }],
    ['Status | Completed', 'Done (2026-03-09) | 2026-03-10', { completed: '2026-03-10' }],
    ['Completed', 'soon', { completed: undefined }],
    ['Status', 'unknown', { status: 'Unknown', statusNote: undefined }],
    ['Status', '2 Done', { status: undefined }],
    ['Status', 'Done 2', { status: undefined }],
    ['Status', 'Nearly done', { status: undefined, statusNote: undefined }],
    ['Status', 'Pending:', { status: 'Pending', statusNote: undefined }],
    ...['Corrective', 'Preventive', 'Detection', 'Response'].map(
      (type) => ['Type', type.toLowerCase(), { type }] as [string, string, object],
    ),
    ...['Pending', 'In progress', 'Blocked', 'Done', 'Dropped'].map(
      (status) => ['Status', status.toUpperCase(), { status }] as [string, string, object],
    ),
    ['Priority', 'HIGH', { priority: 'High' }],
    ['Target Date', '2026-02-30', { target: undefined }],
    ['Target Date', '2026-03-30', { target: '2026-03-30' }],
    ['Owner | Assignee', '@a | @b', { owner: '@a' }],
    ['Success Criteria | Dependencies', 'none left | –', { dependencies: undefined }],
  ])('under %s say %s', (columns, cells, expected) => {
    const found: Record<string, unknown> = { ...action(columns, cells) };
    for (const [key, value] of Object.entries(expected)) expect(found[key], key).toBe(value);
  });

  it('have whatever their row says', () => {
    const columns = 'ID | Success Criteria | Dependencies | Resources | Ticket';
    const found = action(columns, 'OPS#7 | Under 300 ms | the gateway | two days | OPS-12');
    const text = (key: 'action' | 'successCriteria' | 'dependencies' | 'resources' | 'ticket') => found?.[key]?.text;
    expect([found?.id, text('action'), text('successCriteria')]).toEqual(['OPS#7', 'Cap it', 'Under 300 ms']);
    expect([text('dependencies'), text('resources'), text('ticket')]).toEqual(['the gateway', 'two days', 'OPS-12']);
  });

  it('are there where some cells say nothing, and where no column is for them', () => {
    expect(action('Owner | Ticket', ' | ')?.action.text).toBe('Cap it');
    const [bare] = body('## Action Items\n\n| Owner |\n|---|\n| @a |\n').actions;
    expect(bare).toMatchObject({ id: 'A#1', owner: '@a', action: { text: '', html: '' } });
    expect(body('## Action Items\n\nNone.\n').actions).toEqual([]);
  });

  it('are counted by their rows, empty ones too', () => {
    const { actions } = body('## Action Items\n\n| Action |\n|---|\n| a |\n| |\n| c |\n');
    expect(actions.map(({ id, row }) => [id, row])).toEqual([
      ['A#1', 1],
      ['A#3', 3],
    ]);
  });
});
