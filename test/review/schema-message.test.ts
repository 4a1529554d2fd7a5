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

describe('a schema of a team’s own', () => {
  const own = (field: object, data: unknown) =>
    compileSchema({ type: 'object', properties: { x: field } })({ x: data }).map(schemaMessage);

  it.each<[object, unknown, string]>([
    [{ type: 'string', pattern: '^T-[0-9]+$' }, 'x', 'Unexpected `x`, expected text that matches `^T-[0-9]+$`'],
    [{ type: 'string', pattern: '^T-[0-9]+$' }, 5, 'Unexpected `5`, expected text'],
    [{ type: 'number' }, null, 'Unexpected nothing, expected a number'],
    [{ type: 'boolean' }, [1], 'Unexpected list, expected `true` or `false`'],
    [{ type: 'array' }, { a: 1 }, 'Unexpected mapping, expected a list'],
    [{ type: 'object' }, 'a', 'Unexpected `a`, expected a mapping of keys to values'],
    [{ type: 'integer' }, 1.5, 'Unexpected `1.5`, expected a whole number'],
    [{ type: 'null' }, 1, 'Unexpected `1`, expected null'],
    [{ type: 'string', minLength: 1 }, '', 'Unexpected empty text, expected at least one character'],
    [{ minimum: 2 }, 1, 'Unexpected `1`, expected 2 or more'],
    [{ exclusiveMinimum: 2 }, 2, 'Unexpected `2`, expected more than 2'],
    [{ const: 'a' }, 'b', 'Unexpected `b`, expected `a`'],
    [{ not: {} }, 'b', 'Unexpected `b`, expected another value'],
    [{ enum: ['a', 'b'] }, 'aa', 'Unexpected `aa`, expected `a` or `b`'],
    [{ enum: ['a'] }, 'c', 'Unexpected `c`, expected `a`'],
    [{ type: 'number' }, 'y'.repeat(60), `Unexpected \`${'y'.repeat(60)}\`, expected a number`],
    [{ type: 'number' }, 'y'.repeat(61), `Unexpected \`${'y'.repeat(57)}…\`, expected a number`],
    [{ format: 'regex' }, '(', 'Unexpected `(`, expected a regular expression'],
    [{ format: 'date' }, '2026-02-30', 'Unexpected `2026-02-30`, expected a day such as `2026-03-04`'],
    [{ format: 'path-inside' }, '../a', 'Unexpected `../a`, expected a path inside of the book'],
  ])('%j is asked of %j in words', (field, data, message) => {
    expect(own(field, data)).toEqual([message]);
  });

  it.each<[string[], string]>([
    [['alpha', 'beta'], 'Unexpected key `zzzzz`, expected `alpha` or `beta`'],
    [
      Array.from({ length: 9 }, (_, index) => `field${index}`),
      'Unexpected key `zzzzz`, expected one of the fields of the format, or a name that begins with `x-`',
    ],
  ])('names its keys while they are few: %j', (keys, message) => {
    const properties = Object.fromEntries(keys.map((key) => [key, {}]));
    const validateOwn = compileSchema({ type: 'object', properties, additionalProperties: false });
    expect(validateOwn({ zzzzz: 1 }).map(schemaMessage)).toEqual([message]);
  });

  it('asks for keys that fit', () => {
    const validateOwn = compileSchema({ type: 'object', propertyNames: { enum: ['a', 'b'] } });
    expect(validateOwn({ c: 1 }).map(schemaMessage)).toContain('Unexpected key `c`, expected `a` or `b`');
  });
});
