import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../src/review/runbook.ts';

const read = (text: string, path = 'runbooks/fail_over-db.MD') => readRunbook({ path, text });

describe('a runbook', () => {
  it.each([
    ['its heading', '# Fail *over*\n\n## Steps\n', 'Fail over'],
    ['its first heading of that level', '## Steps\n\n# Fail over\n\n# Again\n', 'Fail over'],
    ['its file where it has none', '## Steps\n', 'Fail over db'],
    ['its file where that is empty', '# \n\n## Steps\n', 'Fail over db'],
    ['its heading behind front matter', '---\na: 1\n---\n# Fail over\n', 'Fail over'],
  ])('is named by %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  it.each([
    ['runbooks/db.md', 'Db'],
    ['db.mdb-file.md', 'Db.mdb file'],
    ['a/b.c/fail__over--now.md', 'Fail over now'],
  ])('is named by its file %s: %s', (path, title) => {
    expect(read('', path).title).toBe(title);
  });

  it('has all but its title, rendered', () => {
    const { preamble, sections } = read('# Fail over\n\nFirst **this**.\n\n## Steps\n\n1. Go\n');
    expect(preamble.map(({ html }) => html)).toEqual(['<p>First <strong>this</strong>.</p>']);
    expect(sections.map(({ written, numbered }) => [written, numbered.length])).toEqual([['Steps', 1]]);
  });

  it('says so where it was not read', () => {
    const { title, preamble, sections } = read('> '.repeat(101), 'db.md');
    expect({ title, sections }).toEqual({ title: 'Db', sections: [] });
    expect(preamble).toMatchObject([
      { role: 'prose', html: expect.stringMatching(/^<p>Unexpected marks of lists.*<\/p>$/) },
    ]);
  });
});
