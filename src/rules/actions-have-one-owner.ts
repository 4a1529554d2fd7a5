import type { ReviewDocument } from '../review/document.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';
import { sharedOwners } from './words/shared-owners.ts';

/** What stands between two owners; the slash in `@org/team` does not. */
const between = /\s*[,;&+]\s*|\s+\/\s+|\/(?=@)|\s+(?:and|or)\s+/i;

export const actionsHaveOneOwner: Rule = {
  name: 'actions-have-one-owner',
  group: 'actions',
  severity: 'error',
  against: ['No Follow-through'],
  summary: 'The owner of an action is one person or one team.',
  why: 'Where two own it, each waits for the other; where all own it, nobody is asked. Others may help, one answers.',
  good: actionTable({ Owner: '@payments' }),
  bad: actionTable({ Owner: 'Everyone' }),
  *check(document) {
    const known = knownOwners(document);
    for (const { id, status, owner, cells } of document.body.actions) {
      const cell = cells['Owner'];
      if (!owner || !cell || status === 'Dropped') continue;
      const bare = owner
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/[.!?]+$/, '');
      const instead = Object.hasOwn(sharedOwners, bare) ? sharedOwners[bare] : undefined;
      const several = ownersIn(owner, known);
      if (instead) {
        yield { place: cell.place, message: `Unexpected \`${owner}\` as owner of action ${id}, expected ${instead}` };
      } else if (several > 1) {
        yield {
          place: cell.place,
          message: `Unexpected ${several} owners of action ${id}, \`${owner}\`, expected the one who answers for it`,
        };
      }
    }
  },
};

/** How many owners a cell surely names: handles, or names that are known. "Trust and Safety" may be one team. */
function ownersIn(owner: string, known: ReadonlySet<string>): number {
  const names = owner
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const areAllOwners = names.every((name) => /^@[\p{L}\p{N}._-]+$/u.test(name) || known.has(name.toLowerCase()));
  return areAllOwners ? names.length : 1;
}

function knownOwners({ meta, body }: ReviewDocument): Set<string> {
  const names = [
    ...(meta.teams ?? []),
    ...(meta.review?.participants ?? []),
    ...body.actions.flatMap(({ owner }) => (owner && !between.test(owner) ? owner : [])),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}
