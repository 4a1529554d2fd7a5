import { describe, expect, it } from 'vitest';
import { readGuides } from '../../src/review/guides.ts';

const page = (name: string) => ({ path: `handbook/${name}.md`, text: `# ${name}\n\nText.\n` });
const pages = ['c', 'a', 'night/d', 'b'].map(page);
const paths = (front: string | undefined) =>
  readGuides(front === undefined ? undefined : { path: 'handbook/README.md', text: front }, pages).pages.map(
    ({ path }) => path,
  );

describe('guides', () => {
  it('stand in the order in which the front links to them, then by their paths', () => {
    expect(paths('# Ours\n\n- [d](night/d.md#x)\n- [c][c]\n- [d](./night/d.md)\n\n[c]: c.md\n')).toEqual([
      'handbook/night/d.md',
      'handbook/c.md',
      'handbook/a.md',
      'handbook/b.md',
    ]);
  });

  it('stand by their paths where nobody wrote a front', () => {
    expect(paths(undefined)).toEqual(['a', 'b', 'c', 'night/d'].map((name) => page(name).path));
    expect(readGuides(undefined, pages).front).toBeUndefined();
  });
});
