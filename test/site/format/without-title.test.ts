import { describe, expect, it } from 'vitest';
import { withoutTitle } from '../../../site/format/without-title.ts';
import { fileStart } from '../../../src/review/place.ts';
import type { Block } from '../../../src/review/types.ts';

function block(html: string, text: string): Block {
  return { role: 'prose', html, text, place: fileStart };
}

describe('withoutTitle', () => {
  it.each([
    ['the title alone', '<h1>Mail &amp; news</h1>', 'Mail & news', 'Mail & news', undefined],
    [
      'the title before prose',
      '<h1 id="x">Mail</h1>\n<p>It was late.</p>',
      'Mail It was late.',
      'Mail',
      '<p>It was late.</p>',
    ],
    ['another heading', '<h1>2026-01-27, mail</h1>', '2026-01-27, mail', 'mail', '<h1>2026-01-27, mail</h1>'],
    ['a heading that says more', '<h1>Mail is late</h1>', 'Mail is late', 'Mail', '<h1>Mail is late</h1>'],
    ['prose', '<p>Mail</p>', 'Mail', 'Mail', '<p>Mail</p>'],
  ])('%s', (_, html, text, title, expected) => {
    const left = withoutTitle([block(html, text)], title);
    expect(left.map((one) => one.html)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('nothing', () => expect(withoutTitle([], 'Mail')).toEqual([]));
});
