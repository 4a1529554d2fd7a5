import { describe, expect, it } from 'vitest';
import { actions, found } from '../found.ts';

const shared = [
  ...['everyone', 'everybody', 'all', 'all of us', 'we', 'us', 'anyone', 'anybody', 'each', 'all hands', '@all'],
  ...[
    '@everyone',
    '@channel',
    '@here',
    'someone',
    'somebody',
    'nobody',
    'no one',
    'volunteer',
    'volunteers',
    'whoever',
  ],
  ...['not assigned', 'unassigned', 'to be assigned', 'team', 'teams', 'all teams', 'both teams', 'whole team'],
  ...['entire team', 'every team', 'each team', 'various', 'various teams', 'several', 'multiple', 'multiple teams'],
  ...['many', 'engineers', 'all engineers', 'developers', 'all developers', 'devs', 'company', 'management', 'staff'],
];

describe('an owner who is everybody', () => {
  it('is told by each of its names', () => {
    expect(found('actions-have-one-owner', actions(...shared.map((Owner) => ({ Owner }))))).toEqual(shared);
  });
});
