import { describe, expect, it } from 'vitest';
import { determiners, everythingAtOnce, nounVerbs, plainVerbs } from '../../../src/rules/words/action-verbs.ts';
import { actions, found } from '../found.ts';

/** Of these actions, those that do several things. */
const several = (texts: readonly string[]) => {
  const told = found('actions-do-one-thing', actions(...texts.map((Action) => ({ Action }))));
  return texts.filter((text) => told.includes(text));
};

describe('three things in one action', () => {
  it('are told by their verbs', () => {
    const texts = plainVerbs.map((verb) => `${verb} one, ${verb} two, and ${verb} three`);
    expect(several(texts)).toEqual(texts);
  });

  it('are told by verbs that are nouns too, where a noun follows', () => {
    const texts = nounVerbs.map((verb) => `${verb} the one, ${verb} the two and then ${verb} the three`);
    expect(several(texts)).toEqual(texts);
    const plain = nounVerbs.map((verb) => `${verb} one, ${verb} two and then ${verb} three`);
    expect(several(plain)).toEqual([]);
  });

  it.each([
    'Add a limit per tenant, automate the release and delete the old pool',
    'Enforce the limit, fix the client, and install an agent on each host',
    'Investigate the leak; move tenants off the pool; publish the numbers',
    'Remove the cache, rename its table and rotate all keys',
    'Validate each request, write a tool for it & teach others to use it',
  ])('are told as people write them: %s', (text) => {
    expect(several([text])).toEqual([text]);
  });

  it('are told by what shows that a noun follows', () => {
    const texts = determiners.map((word) => `test ${word} one; test ${word} two & test ${word} three`);
    expect(several(texts)).toEqual(texts);
  });
});

describe('everything at once', () => {
  it.each([
    ['fix everything', true],
    ['update all our systems', true],
    ['test all of the services', true],
    ['replace the entire platform', true],
    ['modernise our code base', false],
    ['modernise our whole code base', true],
    ['please fix everything', false],
    ['fix everything in the pool', false],
    ['replace the whole platform by two', false],
    ['and replace the whole platform', false],
  ])('%s: %s', (text, expected) => {
    expect(everythingAtOnce.some((pattern) => pattern.test(text))).toBe(expected);
  });
});
