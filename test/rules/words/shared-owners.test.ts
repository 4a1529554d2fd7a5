import { describe, expect, it } from 'vitest';
import { sharedOwners } from '../../../src/rules/words/shared-owners.ts';
import { actions, found } from '../found.ts';

const shared = Object.keys(sharedOwners);

describe('an owner who is everybody', () => {
  it('is told by each of its names', () => {
    expect(found('actions-have-one-owner', actions(...shared.map((Owner) => ({ Owner }))))).toEqual(shared);
  });
});
