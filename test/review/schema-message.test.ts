import { describe, expect, it } from 'vitest';
import { schema } from '../../src/review/front-matter.generated.ts';
import { compileSchema } from '../../src/review/schema.ts';
import { schemaMessage } from '../../src/review/schema-message.ts';

const validate = compileSchema(schema);
const good = {
  id: 'A',
  title: 'T',
  severity: 'SEV1',
  status: 'final',
  systems: ['a'],
  timeline: { started: 'unknown' },
};
const faults = (more: object) =>
  validate({ ...good, ...more }).map(
    (fault) => `${fault.path.join('.')}${fault.atKey ? ' (key)' : ''}: ${schemaMessage(fault)}`,
  );

describe('the schema of reviews', () => {
  it.each([
    [{}, []],
    [{ 'x-team': 1 }, []],
    [{ impact: { cost: 'unknown', users: 0, data_loss_mb: 0.5 } }, []],
    [{ stauts: 'x' }, ['stauts (key): Unexpected key `stauts`, did you mean `status`?']],
    [{ status: 'done' }, ['status: Unexpected `done`, expected `draft`, `in-review` or `final`']],
    [
      { detected_by: 'custmer' },
      [
        'detected_by: Unexpected `custmer`, expected `monitoring`, `employee`, `customer`, `third-party` or `unknown`: did you mean `customer`?',
      ],
    ],
    [
      { timeline: { started: '2026-03-04T09:12' } },
      [expect.stringContaining('timeline.started: Unexpected time without an offset')],
    ],
    [{ timeline: {} }, ['timeline: Unexpected end of `timeline`, expected the key `started` too']],
    [{ systems: [] }, ['systems: Unexpected empty list, expected at least one entry']],
    [{ systems: 'checkout' }, ['systems: Unexpected `checkout`, expected a list']],
    [{ impact: { users: -1 } }, ['impact.users: Unexpected `-1`, expected a whole number or `unknown`']],
    [{ impact: { users: 'many' } }, ['impact.users: Unexpected `many`, expected a whole number or `unknown`']],
    [
      { impact: { cost: 1200 } },
      [
        'impact.cost: Unexpected `1200`, expected an amount and its currency, `{amount: 1200, currency: EUR}`, or `unknown`',
      ],
    ],
    [
      { impact: { cost: { amount: 1, currency: 'euro' } } },
      ['impact.cost.currency: Unexpected `euro`, expected the three letters of an ISO 4217 currency, such as `EUR`'],
    ],
    [
      { impact: { cost: { amount: 1, curency: 'EUR' } } },
      [
        'impact.cost: Unexpected end of `impact.cost`, expected the key `currency` too',
        'impact.cost.curency (key): Unexpected key `curency`, did you mean `currency`?',
      ],
    ],
    [
      { review: { held: '2026-02-30' } },
      ['review.held: Unexpected `2026-02-30`, expected a day such as `2026-03-04`, or `unknown`'],
    ],
    [
      { links: { chat: 'javascript:alert(1)' } },
      ['links.chat: Unexpected `javascript:alert(1)`, expected a web address that begins with `https://` or `http://`'],
    ],
    [{ title: 'x'.repeat(121) }, ['title: Unexpected 121 characters, expected at most 120']],
    [{ tags: ['a', 'a'] }, ['tags: Unexpected entry twice (entries 1 and 2), expected each once']],
    [{ waive: [{ rule: 'a' }] }, ['waive.0: Unexpected end of `waive.0`, expected the key `reason` too']],
  ])('%j', (more, expected) => {
    expect(faults(more)).toEqual(expected);
  });
});
