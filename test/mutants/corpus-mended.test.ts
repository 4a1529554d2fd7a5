import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/fix/apply-fixes.ts';
import { readCorpus } from '../rules/corpus.ts';
import { problemsAlone } from './book.ts';

const corpus = readCorpus();
const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

describe.skipIf(corpus.length === 0)('mending real reviews', () => {
  it('comes to an end, changes nothing the second time, and loses no line but headings that it spells anew', () => {
    for (const { path, text } of corpus) {
      const find = (current: string) => problemsAlone({ path, text: current });
      const mended = applyFixes(text, find).text;
      expect(find(mended).filter(({ fix }) => fix !== undefined)).toEqual([]);
      expect(applyFixes(mended, find).text).toBe(mended);
      const left = new Set(lines(mended));
      for (const line of lines(text)) if (!left.has(line)) expect(line).toMatch(/^#{2,3} /);
    }
  });
});
