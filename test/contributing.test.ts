import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const section = read('CONTRIBUTING.md').split('\n## Dependencies\n')[1] ?? '';
const [table = '', development = ''] = section.split('\nFor development:');
const namesIn = (text: string) => [...text.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name);

describe('the table of dependencies', () => {
  it('has a row for each dependency, and for nothing else', () => {
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => namesIn(row.split('|')[1] ?? ''));
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('is followed by what each dependency for development is for', () => {
    const named = new Set(namesIn(development));
    expect(Object.keys(devDependencies).filter((name) => !named.has(name) && !name.startsWith('@types/'))).toEqual([]);
  });
});
