import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { readDocument } from '../../src/review/document.ts';
import { createRenderer } from '../../src/review/html.ts';

const contract = readContract('---\nid: x\n---\n## A\n');
const [section] = readDocument(
  {
    path: 'a.md',
    text: '---\nid: A\n---\n## A\n\n- [x] **Done**: by hand\n- [ ] Open\n- [x] ~~Not here~~\n- [ ] **Bare**\n',
  },
  contract,
  { render: createRenderer },
).body.sections;

describe('the items of a checklist', () => {
  it.each([
    [0, 'Done', 'yes', 'by hand', '6:17'],
    [1, 'Open', 'no', '', '7:1'],
    [2, 'Not here', 'not-applicable', '', '8:1'],
    [3, 'Bare', 'no', '', '9:1'],
  ])('%i: %s is answered with %s, note %j at %s', (index, label, answer, note, place) => {
    const item = section?.items[index];
    expect([item?.label, item?.answer, item?.note.text]).toEqual([label, answer, note]);
    // Where there is no note, it would stand where the item does.
    expect(`${item?.note.place.line}:${item?.note.place.column}`).toBe(place);
  });
});
