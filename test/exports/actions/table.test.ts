import { expect, it } from 'vitest';
import { coloursFor } from '../../../src/colour.ts';
import { table } from '../../../src/exports/actions/table.ts';
import { actionStates } from '../../../src/knowledge/actions.ts';
import { aReview } from '../../knowledge/a-review.ts';

it('prints more actions than a function takes arguments', () => {
  const [action] = actionStates(aReview({ id: 'A', actions: [{ action: 'Add an alert' }] }), '2026-03-01');
  if (!action) throw new Error('The review has no action');
  const actions = Array.from({ length: 300_000 }, () => action);
  const list = { asOf: '2026-03-01', actions, of: actions.length, incidents: [] };
  const printed = table.print(list, coloursFor({ write: () => undefined }, { NO_COLOR: '1' }), undefined);
  expect(printed.split('\n').length).toBeGreaterThan(300_000);
});
