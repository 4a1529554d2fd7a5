/** Whatever stands in a file ends in a clear finding or in harmless text, and never in a crash. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readContract } from '../../src/review/contract.ts';
import { createRenderer } from '../../src/review/html.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { study } from '../../src/study.ts';
import { tell } from '../deep/figures.ts';
import { hostileCases, hostileFile } from './index.ts';

const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const input = {
  contract: readContract(template),
  settings: resolveSettings({}),
  asOfMs: Date.parse('2026-03-24T12:00Z'),
  render: createRenderer,
};

let harmless = 0;
afterAll(() => tell({ of: 'hostile', count: harmless }));

describe('the hostile corpus', () => {
  it('holds at least 300 cases, each with a name of its own', () => {
    expect(hostileCases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(hostileCases.map(({ name }) => name)).size).toBe(hostileCases.length);
  });

  it.each(hostileCases.map((item) => [item.name.slice(0, 120), item] as const))('%s', (_, item) => {
    const text = hostileFile(item);
    const { problems, entry } = study({ path: 'reviews/2026/2026-03-04-hostile.md', text }, input);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (item.rule !== undefined) expect(errors.map(({ rule }) => rule)).toContain(item.rule);
    // A file that is left out of the book has an error that says why.
    if (entry === undefined) expect(errors).not.toEqual([]);
    const lines = text.split(/\r\n|\n|\r/).length;
    for (const { line, column, endLine, message } of problems.slice(0, 1000)) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeLessThanOrEqual(lines);
      expect(message).toMatch(/^(Unexpected|Expected) /);
      expect(message.length).toBeLessThan(2000);
    }
    // Plain data that every thread, cache and export can take.
    expect(() => JSON.stringify({ problems, entry })).not.toThrow();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    expect(globalThis).not.toHaveProperty('sprung');
    harmless += 1;
  });
});
