import { describe, expect, it } from 'vitest';
import { complete } from '../../src/editor/completion/complete.ts';
import { bookOf, marked } from './a-book.ts';

/** Labels offered at the mark of a text. */
function offered(text: string): string[] {
  const { file, offset } = marked(text);
  return complete(file, offset, bookOf()).items.map(({ label }) => label);
}

/** The text after the item of a label was taken. */
function taken(text: string, label: string): string {
  const { file, offset } = marked(text);
  const edit = complete(file, offset, bookOf()).items.find((item) => item.label === label)?.textEdit;
  if (!edit || !('range' in edit)) throw new Error(`${label} is not offered`);
  const { start, end } = edit.range;
  const at = ({ line, character }: { line: number; character: number }) => file.lines.startOf(line + 1) + character;
  return file.text.slice(0, at(start)) + edit.newText + file.text.slice(at(end));
}

const front = (yaml: string) => `---\n${yaml}\n---\n\n## Impact\n`;

describe('completion in the front matter', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['an empty line', 'id: X\n‸', ['title', 'severity', 'impact'], ['id']],
    ['the beginning of a key', 'sev‸', ['severity'], []],
    [
      'keys below a key',
      'timeline:\n  started: unknown\n  ‸\nsystems:\n  - a',
      ['detected', 'resolved'],
      ['started', 'id', 'systems'],
    ],
    ['the first key of an item', 'runbooks:\n  - ‸', ['path', 'verdict'], []],
    ['the next key of an item', 'runbooks:\n  - path: runbooks/a.md\n    ‸', ['verdict'], ['path']],
    ['a mapping that is one of several shapes', 'impact:\n  cost:\n    ‸', ['amount', 'currency'], ['users']],
    ['a severity', 'severity: ‸', ['SEV1', 'SEV4'], []],
    ['a status', 'status: dr‸', ['draft', 'final'], []],
    ['unknown where that is an answer', 'detected_by: ‸', ['monitoring', 'unknown'], []],
    ['a milestone', 'timeline:\n  started: ‸', ['unknown'], []],
    ['a cause', 'cause: ‸', ['capacity', 'unknown'], []],
    ['systems of the book', 'systems:\n  - ‸', ['checkout', 'payments'], []],
    ['systems not yet named', 'systems:\n  - checkout\n  - ‸', ['payments'], ['checkout']],
    ['a list on one line', 'systems: [checkout, ‸]', ['payments'], ['checkout']],
    ['a list as far left as its key', 'systems:\n- ‸', ['checkout'], []],
    ['handles', 'review:\n  participants:\n    - ‸', ['sre-lead', 'payments-oncall'], []],
    ['ids', 'recurrence_of:\n  - INC‸', ['INC-2026-014'], []],
    ['runbooks', 'runbooks:\n  - path: ‸', ['runbooks/pool.md'], []],
    ['verdicts', 'runbooks:\n  - verdict: ‸', ['helped', 'not-used'], []],
    ['rules', 'waive:\n  - rule: actions‸', ['actions-have-owner'], []],
    ['nothing in a comment', '# sev‸', [], ['severity']],
    ['nothing below a text', 'title:\n  ‸', [], ['id']],
  ])('offers %s', (_, yaml, expected, not) => {
    const labels = offered(front(yaml));
    expect(labels).toEqual(expect.arrayContaining([...expected]));
    for (const label of not) expect(labels).not.toContain(label);
  });

  it.each([
    ['sev‸', 'severity', 'severity: '],
    ['sev‸: SEV1', 'severity', 'severity: SEV1'],
    ['time‸', 'timeline', 'timeline:\n  '],
    ['sys‸', 'systems', 'systems:\n  - '],
    ['review:\n  part‸', 'participants', 'review:\n  participants:\n    - '],
    ['impact:\n  co‸', 'cost', 'impact:\n  cost: '],
    ['severity: SE‸V3', 'SEV1', 'severity: SEV1'],
    ['severity:‸', 'SEV1', 'severity: SEV1'],
    ['severity: "SE‸V3"', 'SEV1', 'severity: "SEV1"'],
    ['severity: SEV‸3 # agreed', 'SEV1', 'severity: SEV1 # agreed'],
    ['systems: [checkout, p‸]', 'payments', 'systems: [checkout, payments]'],
  ])('writes %j with %s as %j', (before, label, after) => {
    expect(taken(front(before), label)).toBe(front(after));
  });

  it('puts what is required first', () => {
    expect(offered(front('‸')).slice(0, 3)).toEqual(['id', 'title', 'severity']);
  });

  it('works where lines end in CRLF and before the closing fence is written', () => {
    expect(offered('---\r\nid: X\r\nseverity: ‸\r\n')).toContain('SEV1');
  });
});

describe('completion in the body', () => {
  const body = (text: string) => `${front('id: X').replace('## Impact\n', '')}${text}`;
  const actions = '## Action Items\n\n| Action | Owner | Prio | Status |\n|---|---|---|---|\n';
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['sections that are missing', '## Impact\n\nx\n\n## ‸', ['## Root Cause', '## Root Cause …'], ['## Impact']],
    ['subsections of the section', '## Root Cause\n\n### F‸', ['### Five Whys'], ['### Phases']],
    ['priorities under a synonym', `${actions}| a | @x | ‸ | |`, ['High', 'Low'], ['Done']],
    ['statuses', `${actions}| a | @x | High | Pen‸ |`, ['Pending', 'In progress'], ['High']],
    ['owners', `${actions}| a | @‸ | | |`, ['@payments', '@sre'], []],
    ['nothing in the head', '## Action Items\n\n| Action | Sta‸ |', [], ['Pending']],
    [
      'factors',
      '## Root Cause\n\n### Contributing Factors\n\n| Category | Factor |\n|--|--|\n| Pe‸ | x |',
      ['People'],
      [],
    ],
    ['labels of parts', '## What Happened\n\n- **Trigger**: x\n- ‸', ['Symptoms', 'Scope'], ['Trigger']],
    [
      'items of a checklist',
      '## Checklists\n\n### Data Collection\n\n- [x] **Logs**: x\n- [ ] ‸',
      ['Metrics'],
      ['Logs'],
    ],
    ['links', '## Impact\n\n[see](‸)', ['2026-03-04-checkout-times-out.md', '../../runbooks/pool.md'], []],
    ['ids in prose', '## Impact\n\nAs in INC-‸', ['INC-2026-014'], []],
    ['nothing in other prose', '## Impact\n\nAs in the‸', [], ['INC-2026-014']],
    ['nothing in code', '## Impact\n\n```\n## ‸\n```', [], ['## Root Cause']],
  ])('offers %s', (_, text, expected, not) => {
    const labels = offered(body(text));
    expect(labels).toEqual(expect.arrayContaining([...expected]));
    for (const label of not) expect(labels).not.toContain(label);
  });
});
