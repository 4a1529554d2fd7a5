import type { Action } from '../review/types.ts';
import { folded } from '../review/vocabulary.ts';
import { actionTable } from './action-cell.ts';
import type { Rule } from './rule.ts';

const one = actionTable({}).markdown;
const row = one.split('\n').at(-1) ?? '';

export const actionsAppearOnce: Rule = {
  name: 'actions-appear-once',
  group: 'actions',
  severity: 'error',
  against: ['Overly Broad Actions'],
  summary: 'No action stands in the list twice.',
  why: 'Of two rows with one text one will be done and the other will stay open for ever, or two people will do the same work.',
  good: { markdown: one },
  bad: { markdown: `${one}\n${row}` },
  *check({ body }) {
    const seen = new Map<string, Action>();
    for (const action of body.actions) {
      const text = folded(action.action.text).replace(/[.,;:!()]/g, '');
      const earlier = seen.get(text);
      if (!earlier) {
        if (text !== '') seen.set(text, action);
        continue;
      }
      // Two teams may each have the same thing to do.
      if (earlier.owner && action.owner && earlier.owner !== action.owner) continue;
      yield {
        place: action.action.place,
        message: `Unexpected second action \`${action.action.text}\`, expected one: it stands in line ${earlier.place.line} already`,
      };
    }
  },
};
