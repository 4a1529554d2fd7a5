import { describe, expect, it } from 'vitest';
import { cborTexts } from '../../../src/publish/leaks/cbor-text.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

// Examples of RFC 8949, appendix A, and what is no CBOR.
describe('texts of CBOR', () => {
  it.each([
    ['a text', '64 49455446', ['IETF']],
    ['texts in an array', '82 6161 8201 6162', ['a', 'b']],
    ['keys and values', 'a2 6161 6141 6162 6142', ['a', 'A', 'b', 'B']],
    ['a text in pieces', '7f 65 7374726561 64 6d696e67 ff', ['strea', 'ming']],
    ['an array without an end', '9f 6161 f6 ff', ['a']],
    ['what is tagged', 'c0 63 616263', ['abc']],
    ['bytes', '43 616263', ['abc']],
    ['numbers of every width', '87 00 18ff 1903e8 1a000f4240 1b000000e8d4a51000 20 fb3ff199999999999a', []],
    ['a length of two bytes', `79 0100 ${'61'.repeat(256)}`, ['a'.repeat(256)]],
    ['two items', '6161 6162', ['a', 'b']],
  ])('%s', (_, bytes, texts) => {
    expect(cborTexts(hex(bytes))).toEqual(texts);
  });

  it.each([
    ['a text that ends too soon', '65 6161'],
    ['an array that ends too soon', '82 6161'],
    ['a reserved length', '1c'],
    ['an open array without an end', '9f 6161'],
    ['endless nesting', '81'.repeat(5000)],
  ])('none in %s', (_, bytes) => {
    expect(cborTexts(hex(bytes))).toBeUndefined();
  });
});
