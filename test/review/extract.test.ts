import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';
import { findSection } from '../../src/review/extract.ts';
import { createRenderer } from '../../src/review/html.ts';

const contract = readContract(readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8'));
const body = (markdown: string) =>
  readDocument({ path: 'reviews/a.md', text: `---\nid: A\n---\n${markdown}` }, contract, { render: createRenderer })
    .body;

describe('a section by its name', () => {
  it('is the first of that name, at whatever level', () => {
    const { sections } = body('## Impact\n\n### Phases\n\n## Timeline\n\n### Phases\n\n## Impact\n');
    const lineOf = (name: string) => findSection(sections, name)?.place.line;
    expect(['Impact', 'Phases', 'Timeline', 'Root Cause'].map(lineOf)).toEqual([4, 6, 8, undefined]);
  });
});

describe('what tables say', () => {
  it('of factors, phases and measures is read where it is one of the words, and left out where nothing is said', () => {
    const { factors, phases, measures } = body(
      [
        '## Contributing Factors\n\n| Category | Factor | Impact | Prevention |\n|---|---|---|---|\n| people | a | high | b |\n| Magic | c | Huge | |\n| | | | |',
        '## Phases\n\n| Phase | Planned | Actual |\n|---|---|---|\n| Detection | 5 min | 1 h |\n| Tea | – | 3 |',
        '## Preventive Measures\n\n| Measure | Category | Expected Impact | Effort | Cost |\n|---|---|---|---|---|\n| a | Process | low | 2 days | – |\n| b | | | | |',
      ].join('\n\n'),
    );
    const short = (rows: readonly object[]) =>
      JSON.parse(JSON.stringify(rows, (key, value) => (key === 'place' ? undefined : (value?.text ?? value))));
    expect(short(factors)).toEqual([
      { category: 'People', factor: 'a', impact: 'High', prevention: 'b' },
      { factor: 'c', prevention: '' },
    ]);
    expect(short(phases)).toEqual([
      { phase: 'Detection', name: 'Detection', plannedMinutes: 5, actualMinutes: 60 },
      { name: 'Tea', actualMinutes: 3 },
    ]);
    expect(short(measures)).toEqual([
      { measure: 'a', category: 'Process', expectedImpact: 'Low', effort: '2 days' },
      { measure: 'b' },
    ]);
  });

  it('of lessons is kept where something was learnt', () => {
    const { lessons } = body(
      '## Lessons Learned\n\n- **Technical**: a\n- **Process**:\n- **Other**: b\n- **Team**: c\n',
    );
    expect(lessons.map(({ kind, content }) => [kind, content.text])).toEqual([
      ['Technical', 'a'],
      ['Team', 'c'],
    ]);
  });
});
