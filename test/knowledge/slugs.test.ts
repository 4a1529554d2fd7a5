import { describe, expect, it } from 'vitest';
import { slugsOf } from '../../src/knowledge/slugs.ts';

describe('addresses of what has a page of its own', () => {
  it.each([
    [['INC-2026-014'], ['inc-2026-014']],
    [
      ['API', 'api', 'Api'],
      ['api', 'api-2', 'api-3'],
    ],
    [
      ['../..', '.', '', '???'],
      ['incident', 'incident-2', 'incident-3', 'incident-4'],
    ],
    [
      ['.hidden', '/etc/passwd', 'a\\b'],
      ['hidden', 'etc-passwd', 'a-b'],
    ],
    // Devices of Windows, files and further pages of the site
    [
      ['CON', 'nul', 'com1.txt', 'index.html', 'page-2'],
      ['con-', 'nul-', 'com1-txt-', 'index-html-', 'page-2-'],
    ],
    [['a'.repeat(300)], ['a'.repeat(80)]],
    [['データベース'], ['データベース']],
    // Composed and decomposed letters are one name to some file systems
    [
      ['é', 'e\u0301'],
      ['é', 'é-2'],
    ],
  ])('%j are %j', (names, slugs) => {
    expect(slugsOf(names)).toEqual(slugs);
  });
});
