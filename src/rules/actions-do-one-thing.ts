import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';
import { determiners, everythingAtOnce, nounVerbs, plainVerbs } from './words/action-verbs.ts';

const plain = new RegExp(`^(?:then |also |to )?(?:${plainVerbs.join('|')})\\s+\\p{L}`, 'iu');
const asVerb = new RegExp(`^(?:then |also |to )?(?:${nounVerbs.join('|')})\\s+(?:${determiners.join('|')})\\s`, 'iu');

/** From this many things on it is more than one action. Two verbs often make one: "add a limit and test it". */
const TOO_MANY = 3;

export const actionsDoOneThing: Rule = {
  name: 'actions-do-one-thing',
  group: 'actions',
  severity: 'warning',
  against: ['Overly Broad Actions'],
  summary: 'Every action does one thing.',
  why: 'An action that wants to mend everything belongs to everybody, is done when its last part is, and cannot be put before or after another. Three actions can be owned, dated and cut.',
  good: actionTable({ Action: 'Add a limit per tenant to the pool and test it' }),
  bad: actionTable({ Action: 'Rewrite the pool, add alerts for every tenant, and train the support team' }),
  *check({ body }) {
    for (const { id, status, action } of body.actions) {
      if (status === 'Dropped') continue;
      const things = thingsIn(action.text);
      if (things.length < TOO_MANY && !isEverything(action.text)) continue;
      const found = things.length < TOO_MANY ? 'everything at once' : `${things.length} things`;
      yield {
        place: action.place,
        message: `Unexpected ${found} in action ${id}, expected one: give each its own row, owner and date`,
      };
    }
  },
};

function isEverything(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  return everythingAtOnce.some((pattern) => pattern.test(bare));
}

/** The clauses of an action that begin with a verb and name an object. */
function thingsIn(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[;,]\s*(?:and\s+)?|\s+and\s+|\s+&\s+|[.]\s+|\s+\+\s+/)
    .map((clause) => clause.trim())
    .filter((clause) => plain.test(clause) || asVerb.test(`${clause} `));
}
