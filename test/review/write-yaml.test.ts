import { describe, expect, it } from 'vitest';
import { type Answers, fillYaml } from '../../src/review/write-yaml.ts';

describe('a template of YAML', () => {
  it.each<[string, string, Answers, string]>([
    ['takes an answer in its place', 'a: [say a]\nb: 1\n', { a: 'x' }, 'a: x\nb: 1\n'],
    ['takes another at its end', 'a: 1\n', { b: 'x', c: ['y', 'z'] }, 'a: 1\nb: x\nc:\n  - y\n  - z\n'],
    ['takes those under a key', 'a:\n  b: unknown\n', { a: { b: 'x' }, c: { d: 1 } }, 'a:\n  b: x\nc:\n  d: 1\n'],
    ['takes a list for a word', 'a: unknown\n', { a: ['x'] }, 'a:\n  - x\n'],
    ['takes a mapping for a word', 'a: unknown\n', { a: { b: 1 } }, 'a:\n  b: 1\n'],
    ['leaves what nobody answers', 'a: 1\n', { b: undefined }, 'a: 1\n'],
    ['turns what is open into a comment', 'a: "[say a]"\nb: 1\nc: unknown\n', {}, '# a: say a\nb: 1\n# c: unknown\n'],
    ['turns several into one', 'a:\nb: unknown\nc: 1\n', {}, '# a: \n# b: unknown\nc: 1\n'],
    [
      'turns lists of what is open, too',
      'a: [unknown, say b]\nb: [unknown, unknown]\n',
      { c: 1 },
      'a: [unknown, say b]\n# b: [unknown, unknown]\nc: 1\n',
    ],
    ['turns what is open under a key', 'a:\n  b: unknown\nc: 1\n', {}, '# a:\n#   b: unknown\nc: 1\n'],
    ['turns only what is open under a key', 'a:\n  b: unknown\n  d: 2\n', {}, 'a:\n  # b: unknown\n  d: 2\n'],
    ['keeps a comment of its own', '# first\na: 1\n# second\nb: 2\n', { a: 3 }, '# first\na: 3\n# second\nb: 2\n'],
    ['keeps it behind what is turned into one', 'a: unknown\n# second\nb: 2\n', {}, '# a: unknown\n# second\nb: 2\n'],
    [
      'keeps one before what is turned into one',
      'a: 1\n# of b\nb: unknown\nc: 1\n',
      {},
      'a: 1\n# of b\n# b: unknown\nc: 1\n',
    ],
    [
      'keeps all of them at its end',
      'a: 1\n# of b\nb: unknown\n# the end\n',
      {},
      'a: 1\n# of b\n# b: unknown\n\n# the end\n',
    ],
    ['is an empty one where it is a list', '- a\n', { b: 1 }, 'b: 1\n'],
    ['is an empty one where it cannot be read', 'a: [', { b: 1 }, 'b: 1\n'],
    ['keeps text in brackets that is more', 'a: "see [b]"\n', {}, 'a: "see [b]"\n'],
  ])('%s', (_, template, answers, expected) => {
    expect(fillYaml(template, answers)).toBe(expected);
  });
});
