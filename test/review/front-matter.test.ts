import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/review/front-matter.ts';
import { blanked } from '../../src/review/markdown.ts';

const place = (text: string, ...path: (string | number)[]) => {
  const { line, column, endLine, endColumn } = readFrontMatter(text).placeOf(path);
  return [line, column, endLine, endColumn];
};

describe('readFrontMatter', () => {
  it('knows where every value stands', () => {
    const text = '---\nid: A\nimpact:\n  cost: {amount: 5, currency: EUR}\nsystems:\n  - one\n  - "two"\n---\nBody\n';
    expect(place(text, 'id')).toEqual([2, 5, 2, 6]);
    expect(place(text, 'impact', 'cost', 'currency')).toEqual([4, 31, 4, 34]);
    expect(place(text, 'systems', 1)).toEqual([7, 5, 7, 10]);
    expect(readFrontMatter(text).placeOf(['impact', 'cost'], 'key')).toMatchObject({
      line: 4,
      column: 3,
      endColumn: 7,
    });
  });

  it('counts blanks behind the fence that opens it', () => {
    expect(place('---  \nid: X\nseverity: SEV2\n---\n', 'severity')).toEqual(
      place('---\nid: X\nseverity: SEV2\n---\n', 'severity'),
    );
  });

  it('points at the nearest parent of what is not there, and at the key of an empty value', () => {
    const text = '---\nid: A\nreview:\n  held:\n---\n';
    expect(place(text, 'review', 'facilitator')).toEqual([4, 3, 4, 8]);
    expect(place(text, 'review', 'held')).toEqual([4, 3, 4, 7]);
  });

  it('points at the start of a file of which nothing can be read', () => {
    expect(place('# Title\n', 'id')).toEqual([1, 1, 1, 1]);
  });

  it('leaves dates, times and words as the text that they are', () => {
    const { data } = readFrontMatter('---\na: 2026-03-04\nb: 2026-03-04T09:12Z\nc: no\nd: 012\n---\n');
    expect(data).toEqual({ a: '2026-03-04', b: '2026-03-04T09:12Z', c: 'no', d: 12 });
  });

  it('finds the body after a byte order mark, carriage returns and rules inside the body', () => {
    const body = '# A\r\n\r\n---\r\n\r\ntext\r\n';
    const text = `\uFEFF---\r\nid: A\r\n---\r\n${body}`;
    const front = readFrontMatter(text);
    expect(front.data).toEqual({ id: 'A' });
    expect(front.faults).toEqual([]);
    expect(text.slice(front.bodyStart)).toBe(body);
    expect(blanked(text, front.bodyStart)).toHaveLength(text.length);
  });

  it.each([
    ['no front matter at all', '# Title\n', 1, 'expected front matter'],
    ['an empty file', '', 1, 'expected front matter'],
    ['front matter that never ends', '---\nid: A\n', 3, 'end of the file'],
    [
      'front matter that does not end before a heading',
      '---\nid: A\n# a comment\n\n## Impact\n\nMuch.\n',
      5,
      'Unexpected `## Impact`, expected the line `---` that ends the front matter before it',
    ],
    ['a table rule taken for the end', '---\nid: A\n\na | b\n--- | ---\n', 5, 'expected the line `---`'],
    ['an empty one', '---\n---\nBody\n', 1, 'empty front matter'],
    ['a list', '---\n- a\n---\n', 1, 'no mapping'],
    ['a title with a colon', '---\nid: A\ntitle: a: b\n---\n', 3, 'in quotes'],
    ['a key twice', '---\nid: A\nid: B\n---\n', 3, 'unique'],
    ['any other slip', '---\nid: A\ntitle: [a\n---\n', 4, 'expected keys and values as YAML has them'],
    [
      'a name that whoever compares values would call',
      '---\nsystems: [{ valueOf: 1 }, { valueOf: 2 }]\n---\n',
      2,
      '`valueOf` cannot be a key',
    ],
    ['a tag', '---\nid: !!js/function "x"\n---\n', 2, 'tag'],
  ])('reports %s', (_name, text, line, words) => {
    const { faults } = readFrontMatter(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.place.line).toBe(line);
    expect(faults[0]?.message).toContain(words);
  });

  it('refuses a tower of aliases', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    const { faults } = readFrontMatter(`---\nl0: &l0 [x, x]\n${levels.join('\n')}\n---\n`);
    expect(faults[0]?.message).toMatch(/alias/i);
  });

  it('treats names of prototypes as names', () => {
    const { data } = readFrontMatter('---\n__proto__:\n  polluted: true\nconstructor: 1\n---\n');
    expect(Object.keys(data)).toContain('constructor');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never throws and never points outside the text', () => {
    const text = fc.array(
      fc.constantFrom(
        '---',
        '\n',
        '\r\n',
        'a: b',
        '- ',
        '  ',
        ': ',
        '"',
        '|',
        '&a',
        '*a',
        '#',
        '\uFEFF',
        'js',
        '{',
        ']',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join('');
        const lines = source.split(/\r\n|\n|\r/).length;
        const front = readFrontMatter(source);
        expect(front.bodyStart).toBeLessThanOrEqual(source.length);
        for (const fault of front.faults) expect(fault.place.line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 500 },
    );
  });
});

describe('front matter in another language', () => {
  const trap = globalThis as { sprung?: boolean };
  afterEach(() => {
    delete trap.sprung;
  });

  it.each(['js', 'javascript', 'coffee', 'json', 'toml', '__proto__', 'constructor', ' js'])(
    '---%s is never run',
    (language) => {
      const front = readFrontMatter(`---${language}\n(globalThis.sprung = true, {id: "A"})\n---\nBody\n`);
      expect(trap.sprung).toBeUndefined();
      expect(front.data).toEqual({});
      expect(front.faults[0]?.message).toContain('never run');
      expect(front.faults[0]?.place).toMatchObject({ line: 1, column: 1 });
    },
  );
});
