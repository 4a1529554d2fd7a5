/** What the README and docs/security.md say was tried is what is tried. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultCount, killedCommands, kills, sizedFiles } from '../deep/counted.ts';
import { hostileCases } from '../hostile/index.ts';
import { exportKinds, printedKinds, siteKinds } from '../publish/leaks/planted.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** Their rows, which begin with what was tried and how often. */
const rows = (text: string) => /^\| tried \|[\s\S]*?\n(?!\|)/m.exec(text)?.[0].trim() ?? '';
const planted = siteKinds.length + exportKinds.length + printedKinds.length;

describe('the figures of security', () => {
  it('are the same in the README and in docs/security.md', () => {
    expect(rows(read('README.md'))).not.toBe('');
    expect(rows(read('README.md'))).toBe(rows(read('docs/security.md')));
  });

  it.each([
    ['hostile pieces', String(hostileCases.length)],
    ['planted leaks', String(planted)],
    [
      `kills of ${killedCommands.map((name) => `\`${name}\``).join(', ')}`.replace(/, ([^,]+)$/, ' and $1'),
      `${killedCommands.length} × ${kills}`,
    ],
    ['faults', String(faultCount)],
    ['files too large or too deep', String(sizedFiles)],
  ])('say how many there are: %s', (what, count) => {
    expect(rows(read('README.md'))).toMatch(new RegExp(`^\\| ${what}[^|]*\\| ${count} \\|`, 'm'));
  });

  it('say of which kinds the planted leaks are', () => {
    expect(read('docs/security.md')).toContain(
      `${siteKinds.length} kinds of files of a site, ${exportKinds.length} formats of \`export\`, and ${printedKinds.length} command lines that print`,
    );
  });
});
