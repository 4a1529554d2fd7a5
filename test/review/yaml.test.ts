import { describe, expect, it } from 'vitest';
import { parseYaml, printYaml } from '../../src/review/yaml.ts';

describe('where values stand in YAML', () => {
  const text = 'a: &one {b: 1}\nc: *one\nd:\n  - x\n  - [y, "z"]\ne:\n1: f\n';
  const at = (path: (string | number)[], part: 'key' | 'value' = 'value') => {
    const range = parseYaml(text).range(path, part);
    return range && text.slice(...range);
  };

  it.each<[(string | number)[], string]>([
    [['a', 'b'], '1'],
    [['c'], '*one'],
    [['c', 'b'], '1'],
    [['d', 0], 'x'],
    [['d', 1, 1], '"z"'],
    [['d', 1, 'nothing'], '[y, "z"]'],
    [['d', 0, 'below a text'], 'x'],
    [['d', 9], '- x\n  - [y, "z"]\n'],
    [['e'], 'e'],
    [[1], 'f'],
    [['nowhere'], text],
    [[], text],
  ])('%j is %j', (path, value) => {
    expect(at(path)).toBe(value);
  });

  it('are those of the key where it is asked for', () => {
    expect([at(['a'], 'key'), at(['a', 'b'], 'key'), at(['d', 0], 'key')]).toEqual(['a', 'b', 'x']);
  });
});

describe('what is wrong in YAML', () => {
  const messages = (text: string) => parseYaml(text).faults.map(({ message }) => message);

  it.each([
    ['a: {valueOf: 1}', '`valueOf` cannot be a key'],
    ['a: [{toString: 1}]', '`toString` cannot be a key'],
    ['a: &a [*a]', 'An alias stands inside of what it names'],
    [`a: ${'['.repeat(20_000)}`, 'Values are nested too deep'],
  ])('of %j is told', (text, message) => {
    expect(messages(text)).toContain(message);
    expect(parseYaml(text).data).toBeUndefined();
  });

  it('stands where it is', () => {
    expect(parseYaml('a: 1\nb: {valueOf: 1}\n').faults).toMatchObject([{ start: 9, end: 9 }]);
    expect(parseYaml('a: 1\na: 2\n').faults).toMatchObject([{ start: 5 }]);
  });

  it('is not that a text speaks of such names, nor that a few aliases are used', () => {
    expect(parseYaml('a: valueOf and toString\n')).toMatchObject({ data: { a: 'valueOf and toString' }, faults: [] });
    const aliases = (count: number) => messages(`a: &a 1\nb: [${Array(count).fill('*a').join(', ')}]\n`);
    expect(aliases(49)).toEqual([]);
    expect(aliases(50)).toEqual([expect.stringContaining('alias count')]);
  });
});

describe('data printed as YAML', () => {
  it.each([
    [{ a: `${'x'.repeat(200)} y` }, `a: ${'x'.repeat(200)} y\n`],
    [{ a: [1, 2] }, 'a:\n  - 1\n  - 2\n'],
    [{ a: 'true', b: '2026', c: 'a: b' }, 'a: "true"\nb: "2026"\nc: "a: b"\n'],
  ])('is read back as it was, on one line for each text', (data, text) => {
    expect(printYaml(data)).toBe(text);
    expect(parseYaml(text).data).toEqual(data);
  });

  it('writes twice what stands twice', () => {
    const shared = { x: 1 };
    expect(printYaml({ a: shared, b: shared })).toBe('a:\n  x: 1\nb:\n  x: 1\n');
  });
});
