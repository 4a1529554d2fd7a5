import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

const foundIn = (text: string) =>
  found('placeholders-are-replaced', { markdown: `## Impact\n\n1,240 checkouts failed.\n\n${text}` });

describe('what templates put in place of an answer', () => {
  it.each([
    ['Lorem ipsum dolor', ['Lorem ipsum']],
    ['Date: YYYY-MM-DD', ['YYYY-MM-DD']],
    ['dd.mm.yyyy', ['dd.mm.yyyy']],
    ['DD/MM/YYYY', ['DD/MM/YYYY']],
    ['Began on: MM/DD/YYYY', ['MM/DD/YYYY']],
    ['At: HH:MM', ['HH:MM']],
    ['2026-03-04 hh:mm:ss', ['hh:mm:ss']],
    ['INC-XXXX-XX, INC-YYYY-XXX and INC-XXX', ['INC-XXXX-XX', 'INC-YYYY-XXX', 'INC-XXX']],
    ['A short event description', ['short event description']],
    ['This should result in concrete action items.', ['should result in concrete action items']],
    ['A list of things that went well', ['list of things that went well']],
    ['These are only sample subheadings', ['These are only sample subheadings']],
    ['Good things that happened to us', ['Good things that happened to us']],
  ])('%s', (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  it.each(['insert', 'your', 'enter', 'add', 'describe', 'fill in'])('stands in brackets after %s', (word) => {
    expect(foundIn(`It was [${word} what it was] then`)).toEqual([`[${word} what it was]`]);
    expect(foundIn(`It was [${word}ed what it was] then`)).toEqual([]);
  });

  it.each(['insert', 'your', 'enter', 'describe', 'fill in'])('stands in angle brackets after %s', (word) => {
    expect(foundIn(`It was \`x\`, <${word} what it was then`)).toEqual([]);
    expect(foundIn(`It was \\<${word} what it was> then`)).toEqual([`<${word} what it was>`]);
  });

  it.each([
    'The parser took YYYY-MM-DD for a text.',
    'Logs have HH:MM only.',
    'It read `Date: YYYY-MM-DD`.',
    'INC-XX',
    'xINC-XXX',
    'Florem ipsumo',
  ])('nothing in: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
