import { describe, expect, it } from 'vitest';
import { everythingAtOnce } from '../../../src/rules/words/action-verbs.ts';
import { actions, found } from '../found.ts';

const verbs =
  'add automate backport configure create decommission define delete deploy disable enable enforce ensure establish ' +
  'evaluate extend fix hire implement improve install introduce investigate make migrate modernise modernize move ' +
  'overhaul partition publish rebuild redesign reduce refactor remove rename replace rewrite rotate simplify split ' +
  'standardise standardize teach tune unify validate verify write';
const nouns = [
  ...[
    'alert',
    'audit',
    'back up',
    'build',
    'change',
    'check',
    'clean up',
    'document',
    'limit',
    'log',
    'monitor',
    'plan',
  ],
  ...['release', 'review', 'roll out', 'schedule', 'switch', 'test', 'train', 'update', 'upgrade', 'use'],
];
const determiners =
  'the a an our all every each its their any both everybody everyone everything more new better existing';

/** Of these actions, those that do several things. */
const several = (texts: readonly string[]) => {
  const told = found('actions-do-one-thing', actions(...texts.map((Action) => ({ Action }))));
  return texts.filter((text) => told.includes(text));
};

describe('three things in one action', () => {
  it('are told by their verbs', () => {
    const texts = verbs.split(' ').map((verb) => `${verb} one, ${verb} two, and ${verb} three`);
    expect(several(texts)).toEqual(texts);
  });

  it('are told by verbs that are nouns too, where a noun follows', () => {
    const texts = nouns.map((verb) => `${verb} the one, ${verb} the two and then ${verb} the three`);
    expect(several(texts)).toEqual(texts);
    const plain = nouns.map((verb) => `${verb} one, ${verb} two and then ${verb} three`);
    expect(several(plain)).toEqual([]);
  });

  it('are told by what shows that a noun follows', () => {
    const texts = determiners.split(' ').map((word) => `test ${word} one; test ${word} two & test ${word} three`);
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
