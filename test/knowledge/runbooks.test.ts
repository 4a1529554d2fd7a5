import { describe, expect, it } from 'vitest';
import { runbooksOf } from '../../src/knowledge/runbooks.ts';
import type { Incident, Verdict } from '../../src/knowledge/types.ts';
import { readRunbook } from '../../src/review/runbook.ts';

const file = (name: string) =>
  readRunbook({ path: `runbooks/${name}.md`, text: `# ${name}\n\nText.\n\n## Steps\n\n1. Do.\n` });
const incident = (id: string, uses: Readonly<Record<string, Verdict>>) =>
  ({
    id,
    meta: { runbooks: Object.entries(uses).map(([path, verdict]) => ({ path, verdict })) },
  }) as unknown as Incident;

const book = { title: '', description: '', branch: 'main', severities: [], causes: {} };

describe('runbooks', () => {
  const books = runbooksOf(
    [file('calm'), file('database/failover'), file('unused')],
    [
      incident('INC-3', { 'runbooks/database/failover.md': 'outdated', 'runbooks/calm.md': 'helped' }),
      incident('INC-2', { 'runbooks/database/failover.md': 'outdated', 'runbooks/dns.md': 'missing' }),
      incident('INC-1', { 'runbooks/database/failover.md': 'helped' }),
    ],
    'runbooks',
    { book, sources: [] },
  );

  it('stand with those to mend first', () => {
    expect(books.map(({ path }) => path)).toEqual([
      'runbooks/database/failover.md',
      'runbooks/dns.md',
      'runbooks/calm.md',
      'runbooks/unused.md',
    ]);
  });

  it('count their verdicts, the worst first', () => {
    expect(books[0]?.verdicts).toEqual([
      { verdict: 'outdated', count: 2 },
      { verdict: 'helped', count: 1 },
    ]);
    expect(books[0]?.uses.map((use) => use.incident)).toEqual(['INC-3', 'INC-2', 'INC-1']);
  });

  it('have no content where reviews name what nobody wrote', () => {
    expect(books[1]).toMatchObject({ title: 'runbooks/dns.md', slug: 'dns' });
    expect(books[1]?.content).toBeUndefined();
  });

  it('take their title from their heading, else from their file', () => {
    expect(file('x').title).toBe('x');
    expect(readRunbook({ path: 'runbooks/restart-the-queue.md', text: 'Do it.' }).title).toBe('Restart the queue');
    expect(readRunbook({ path: 'a.md', text: '---\nowner: x\n---\n# A *title*\n' }).title).toBe('A title');
  });
});
