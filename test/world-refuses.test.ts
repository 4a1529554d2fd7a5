import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../src/world-refuses.ts';

describe('what the system refuses', () => {
  it('is said with the path', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path: 'a', dest: 'b' });
    expect(refusalOf(error)).toBe('Cannot go on: no space left on the disk (b)');
  });

  it('is no excuse for an error of our own', () => {
    expect(refusalOf(new TypeError('x is not a function'))).toBeUndefined();
    expect(refusalOf('EACCES')).toBeUndefined();
    expect(() => mkdirSync(join('/', 'dev', 'null', 'a'))).toThrow();
    try {
      readFileSync('/');
    } catch (error) {
      // A folder where a file was expected is a mistake of whoever wrote the code.
      expect(refusalOf(error)).toBeUndefined();
    }
  });
});
