import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hover } from '../../src/editor/hover.ts';
import { idAt } from '../../src/editor/incident-ids.ts';
import { rename } from '../../src/editor/rename.ts';
import { viewFile } from '../../src/editor/view.ts';
import { reasonWanted, waive } from '../../src/editor/waive.ts';
import { applyEdits } from '../../src/fix/apply-fixes.ts';
import { bookOf, marked } from './a-book.ts';
import { exemplary } from './exemplary.ts';

describe('a waiver', () => {
  const waived = (yaml: string, end = '\n') => {
    const text = `---\n${yaml}---\n\n## Impact\n`.replaceAll('\n', end);
    const edit = waive('actions-have-owner', viewFile('reviews/a.md', text));
    return edit && applyEdits(text, [edit]);
  };
  const added = { rule: 'actions-have-owner', reason: reasonWanted };

  it.each<[string, string, readonly object[]]>([
    ['where there is none', 'id: X\n', [added]],
    ['where the list is empty', 'waive: []\nid: X\n', [added]],
    ['behind those that are there', 'waive:\n  - rule: a\n    reason: b\nid: X\n', [{ rule: 'a', reason: 'b' }, added]],
    ['in a list as far left as its key', 'waive:\n- rule: a\n  reason: b\n', [{ rule: 'a', reason: 'b' }, added]],
    [
      'behind a comment',
      'waive: # agreed\n    - rule: a\n      reason: b # c\n\nid: X\n',
      [{ rule: 'a', reason: 'b' }, added],
    ],
  ])('is added %s', (_, yaml, expected) => {
    for (const end of ['\n', '\r\n']) {
      const after = waived(yaml, end) ?? '';
      const [, front = ''] = after.split(/^---\r?\n/m);
      expect((parse(front) as { waive: unknown }).waive).toEqual(expected);
      expect((parse(front) as { id?: string }).id).toBe((parse(yaml) as { id?: string }).id);
      expect(/(?<!\r)\n/.test(after)).toBe(end === '\n');
    }
  });

  it('is not offered where the list stands on one line', () => {
    expect(waived('waive: [{rule: a, reason: b}]\n')).toBeUndefined();
  });
});

describe('an id', () => {
  it.each([
    ['see INC-2026-014‸', 'INC-2026-014'],
    ['‸INC-2026-014.', 'INC-2026-014'],
    ['INC-2026-014#‸2', 'INC-2026-014'],
    ['‸ INC-2026-014', undefined],
    ['INC-2026-0145‸', undefined],
    ['XINC-2026-014‸', undefined],
    ['🔥🔥 INC‸-2026-014', 'INC-2026-014'],
  ])('is found in %j: %s', (text, expected) => {
    const { file, offset } = marked(text);
    expect(idAt(file, offset, bookOf())?.entry.review.meta.id).toBe(expected);
  });

  it('is renamed in no address that is not ours, and in file names only with the file', () => {
    const path = 'reviews/INC-2026-014.md';
    const other =
      'See [INC-2026-014](INC-2026-014.md), https://x.example.com/INC-2026-014, INC-2026-014#1, INC-2026-0141.\n';
    const book = bookOf({ [path]: exemplary, 'reviews/b.md': other });
    const [entry] = book.entries;
    if (!entry) throw new Error('No entry.');
    const renamed = (moves: boolean) => {
      const { edits, file } = rename({ entry, start: 0, end: 0 }, 'INC-2027-001', book, moves);
      return [applyEdits(other, edits.get('reviews/b.md') ?? []), file?.to];
    };
    expect(renamed(false)).toEqual([
      'See [INC-2027-001](INC-2026-014.md), https://x.example.com/INC-2026-014, INC-2027-001#1, INC-2026-0141.\n',
      undefined,
    ]);
    expect(renamed(true)).toEqual([
      'See [INC-2027-001](INC-2027-001.md), https://x.example.com/INC-2026-014, INC-2027-001#1, INC-2026-0141.\n',
      'reviews/INC-2027-001.md',
    ]);
  });

  it('renamed and renamed back leaves every text as it was', () => {
    const piece = fc.constantFrom(
      'INC-2026-014',
      '#1',
      ' ',
      '\n',
      '-',
      '0',
      'x',
      '](',
      ')',
      '.md',
      'https://',
      '/',
      '|',
      '🔥',
    );
    const book = bookOf();
    const [entry] = book.entries;
    if (!entry) throw new Error('No entry.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const there = { ...book, texts: new Map([['reviews/b.md', text]]) };
        const edits = rename({ entry, start: 0, end: 0 }, 'INC-2027-777', there, false).edits.get('reviews/b.md') ?? [];
        const after = applyEdits(text, edits);
        expect(after.replaceAll('INC-2027-777', 'INC-2026-014')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hover', () => {
  const shown = (text: string) => {
    const { file, offset } = marked(text);
    return JSON.stringify(hover(file, offset, bookOf(), [])?.contents ?? null);
  };

  it.each([
    ['a field', '---\nseve‸rity: SEV1\n---\n', 'Level of severity'],
    ['when it is needed', '---\ndetect‸ed_by: unknown\n---\n', 'required once final'],
    ['a nested field', '---\nimpact:\n  us‸ers: 1\n---\n', 'Users affected'],
    ['a cause', '---\ncause: capa‸city\n---\n', 'Demand beyond what was provisioned'],
    ['an incident', '---\nrelated:\n  - INC-2026-0‸14\n---\n', 'Checkout: payments time out'],
    ['an action', '---\nid: X\n---\n\nINC-2026-014#‸2', 'Add a graph of pool use'],
    ['a runbook', '---\nrunbooks:\n  - path: runbooks/‸pool.md\n---\n', 'The pool is exhausted'],
  ])('shows %s', (_, text, expected) => {
    expect(shown(text)).toContain(expected);
  });

  it('shows nothing in plain prose', () => {
    expect(shown('---\nid: X\n---\n\nPlain ‸prose.\n')).toBe('null');
  });
});
