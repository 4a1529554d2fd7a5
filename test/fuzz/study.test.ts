/** Whatever stands in a file: it is read without an exception, and each finding says where in the file it is. */
import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/review/html.ts';
import { study } from '../../src/study.ts';
import { fuzz } from './fuzz.ts';
import { anyFile, filesByBody, filesByHead } from './inputs.ts';
import { astray, contract, path, settings } from './study-any.ts';

describe('a file', () => {
  it.each([
    ['front matter', filesByHead],
    ['bodies', filesByBody],
    ['both', anyFile],
  ])('with any %s is read; what is found lies inside it', (name, files) => {
    fuzz(name, 300, files, (text) => {
      const { problems, entry } = study({ path, text }, { contract, settings, render: createRenderer });
      expect(astray(text, problems)).toEqual([]);
      for (const { message } of problems) expect(message).toMatch(/^(Unexpected|Expected) /);
      // A file that is left out of the book has an error that says why.
      if (entry === undefined) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      expect(() => structuredClone({ problems, entry })).not.toThrow();
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    });
  });
});
