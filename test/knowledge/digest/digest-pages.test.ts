import { describe, expect, it } from 'vitest';
import { digestPagesOf } from '../../../src/knowledge/digest/digest-pages.ts';
import { fixtureBook } from '../../site/fixture/book.ts';

describe('digests as pages', () => {
  it('are those of the last complete periods and of every quarter and year with an incident', async () => {
    const { digests } = await fixtureBook();
    expect(digests.map(({ period }) => period.key)).toEqual([
      '2026-W18',
      '2026-04',
      '2026-Q1',
      '2025',
      '2025-Q4',
      '2025-Q2',
      '2024',
      '2024-Q3',
    ]);
  });

  it('say what is overdue only where the period is the last one', async () => {
    const { digests } = await fixtureBook();
    const headings = (key: string) =>
      digests
        .find(({ period }) => period.key === key)
        ?.blocks.flatMap((block) => ('heading' in block ? [block.heading] : []));
    expect(headings('2026-Q1')).toContain('Actions overdue, the oldest first');
    expect(headings('2025-Q2')).not.toContain('Actions overdue, the oldest first');
  });

  it('measure only the last years of a large book, and say how to have the others', async () => {
    const kb = await fixtureBook();
    const [incident] = kb.incidents;
    if (!incident) throw new Error('missing');
    const many = { ...kb, incidents: [...kb.incidents, ...Array.from({ length: 600 }, () => incident)] };
    const asked: string[] = [];
    const digests = digestPagesOf({ ...many, asOf: '2028-05-04' }, (period) => {
      asked.push(period.key);
      return [];
    });
    expect(asked).toContain('2026-Q1');
    expect(asked).not.toContain('2024-Q3');
    const old = digests.find(({ period }) => period.key === '2024');
    expect(old?.blocks.at(-1)).toEqual({ text: 'Its numbers: incidentbook digest --period year --of 2024' });
  });

  it('name their period without its days', async () => {
    const { digests } = await fixtureBook();
    expect(digests.map(({ title }) => title)).toContain('Quarterly review, Quarter 1 of 2026');
    expect(digests.map(({ title }) => title)).toContain('Annual review, 2025');
  });
});
