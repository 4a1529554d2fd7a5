import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appended, ignoring } from '../../src/init/append.ts';

describe('ignoring', () => {
  it.each([
    ['', '_site/\n.cache/\n'],
    ['node_modules', 'node_modules\n_site/\n.cache/\n'],
    ['node_modules\r\n', 'node_modules\r\n_site/\r\n.cache/\r\n'],
    ['/_site\n', '/_site\n.cache/\n'],
    ['.cache\n_site/\n', '.cache\n_site/\n'],
    ['# _site/\n', '# _site/\n_site/\n.cache/\n'],
  ])('%j', (text, expected) => {
    expect(ignoring(text, ['_site/', '.cache/'])).toBe(expected);
  });

  it('keeps what is there, and finds nothing to do the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '_site', '/', '.cache', '\n', '\r\n', '#', ' ') }), (text) => {
        const once = ignoring(text, ['_site/', '.cache/']);
        expect(once.startsWith(text)).toBe(true);
        expect(ignoring(once, ['_site/', '.cache/'])).toBe(once);
      }),
    );
  });
});

describe('appended', () => {
  it.each([
    ['# Shop', '# Shop\n\n## More\n'],
    ['# Shop\r\n', '# Shop\r\n\r\n## More\r\n'],
    ['', '## More\n'],
  ])('puts a section behind %j', (text, expected) => {
    expect(appended(text, '## More\n', true)).toBe(expected);
  });
});
