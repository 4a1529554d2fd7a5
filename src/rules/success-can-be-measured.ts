import { isBlank } from '../review/read-actions.ts';
import { actionTable } from './action-cell.ts';
import { partOf } from './document-parts.ts';
import type { Rule } from './rule.ts';
import { isVagueSuccess } from './words/vague-success.ts';

const expected =
  'something that can be counted or looked at, such as “No tenant holds more than 40 connections for four weeks”';

export const successCanBeMeasured: Rule = {
  name: 'success-can-be-measured',
  group: 'actions',
  severity: 'warning',
  against: ['Ignoring Data'],
  summary: 'Whether an action has helped can be seen; at SEV1 and SEV2 every action says how.',
  why: 'An action that is done is not yet one that has helped. Who says beforehand what will be different cannot fool themselves afterwards.',
  good: actionTable({ 'Success Criteria': 'A load test with one noisy tenant leaves the others under 300 ms' }),
  bad: actionTable({ 'Success Criteria': 'Works better' }),
  *check(document, { major, severity }) {
    for (const { id, status, cells } of document.body.actions) {
      const cell = cells['Success Criteria'];
      if (!cell || status === 'Dropped') continue;
      if (isBlank(cell.text)) {
        if (!major) continue;
        const found = cell.text === '' ? 'nothing' : `\`${cell.text}\``;
        yield {
          place: cell.place,
          message: `Unexpected ${found} as success criterion of action ${id}, expected ${expected} at ${severity}`,
        };
      } else if (isVagueSuccess(cell.text)) {
        yield {
          place: cell.place,
          message: `Unexpected vague success criterion \`${cell.text}\` of action ${id}, expected ${expected}`,
        };
      }
    }
    const part = partOf(document, 'Follow-up Review', 'Success Criteria');
    if (part && isVagueSuccess(part.content.text)) {
      yield {
        place: part.content.place,
        message: `Unexpected vague success criterion \`${part.content.text}\`, expected ${expected}`,
      };
    }
  },
};
