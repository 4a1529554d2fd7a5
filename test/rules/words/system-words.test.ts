import { describe, expect, it } from 'vitest';
import { namesSystem, systemWords } from '../../../src/rules/words/system-words.ts';

describe('a last why that looks at the system', () => {
  it.each(systemWords)('may name it by %s', (word) => {
    expect(namesSystem(`Because of the ${word}.`)).toBe(true);
    expect(namesSystem(`${word.toUpperCase()}s`)).toBe(true);
    expect(namesSystem(`because the un${word} thing was there`)).toBe(false);
  });

  it.each([
    'The engineer had no tool for it.',
    'No alarm woke the engineer.',
    'An old guideline says so.',
    'The runbook names another host.',
    'The rota has one person at night.',
    'To whom it was a priority nobody could say.',
    'Everybody had the permission to delete it.',
    'It was the end of a shift of twelve hours.',
  ])('names it in: %s', (text) => {
    expect(namesSystem(text)).toBe(true);
  });

  it.each(['The engineer left. It broke.', 'Somebody typed 5, not 6.', '“No”, he said.'])(
    'does not name it in: %s',
    (text) => {
      expect(namesSystem(text)).toBe(false);
    },
  );

  it('may have more than one of a thing', () => {
    expect(['The two processes clash', 'The tests were few'].map(namesSystem)).toEqual([true, true]);
  });
});
