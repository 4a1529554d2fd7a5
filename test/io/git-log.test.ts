import { describe, expect, it } from 'vitest';
import { type FileChange, livesOf, readLog } from '../../src/io/git-log.ts';

const id = (n: number) => String(n).repeat(40);
const commit = (n: number, ...changes: FileChange[]) => ({
  id: id(n),
  day: `2026-03-0${n}`,
  subject: `Commit ${n}`,
  changes,
});
const summary = (lives: ReturnType<typeof livesOf>) =>
  Object.fromEntries(
    [...lives].map(([path, { born, revisions }]) => [
      path,
      [born, revisions.map((each) => `${each.day.slice(-1)} ${each.path}`)],
    ]),
  );

describe('readLog', () => {
  it('reads commits with renamed, added and no files', () => {
    const output = [
      `\x1e${id(2)}\x1f2026-03-02T23:30:00-05:00\x1fRename\0\nR100\0old name.md\0new.md\0A\0ü.md\0`,
      `\x1e${id(1)}\x1f2026-03-01T00:00:00Z\x1fNothing\n`,
    ].join('');
    expect(readLog(output)).toEqual([
      {
        id: id(2),
        day: '2026-03-02',
        subject: 'Rename',
        changes: [
          { kind: 'R', path: 'new.md', from: 'old name.md' },
          { kind: 'A', path: 'ü.md' },
        ],
      },
      { id: id(1), day: '2026-03-01', subject: 'Nothing', changes: [] },
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(readLog('')).toEqual([]);
  });
});

describe('livesOf', () => {
  it('keeps two files apart that swapped their names in one commit', () => {
    const lives = livesOf([
      commit(3, { kind: 'R', path: 'a', from: 'b' }, { kind: 'R', path: 'b', from: 'a' }),
      commit(2, { kind: 'A', path: 'b' }),
      commit(1, { kind: 'A', path: 'a' }),
    ]);
    expect(summary(lives)).toEqual({ a: [true, ['3 a', '2 b']], b: [true, ['3 b', '1 a']] });
  });

  it('follows a chain of names', () => {
    const lives = livesOf([
      commit(4, { kind: 'M', path: 'c' }),
      commit(3, { kind: 'R', path: 'c', from: 'b' }),
      commit(2, { kind: 'R', path: 'b', from: 'a' }),
      commit(1, { kind: 'A', path: 'a' }),
    ]);
    expect(summary(lives)).toEqual({ c: [true, ['4 c', '3 c', '2 b', '1 a']] });
  });

  it('ends a life with its beginning, whatever bore the name before', () => {
    const lives = livesOf([
      commit(4, { kind: 'M', path: 'a' }),
      commit(3, { kind: 'A', path: 'a' }),
      commit(2, { kind: 'D', path: 'a' }),
      commit(1, { kind: 'A', path: 'a' }),
    ]);
    expect(summary(lives)).toEqual({ a: [true, ['4 a', '3 a']] });
  });
});
