import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/io/package-root.ts';
import { schema } from '../../src/review/front-matter.generated.ts';
import { compileSchema, type Validator } from '../../src/review/schema.ts';
import { schemaMessage } from '../../src/review/schema-message.ts';

const file = join(packageRoot(), 'dist/src/review/front-matter-validator.js');
const compiled: { readonly validateFrontMatter: Validator } = await import(/* @vite-ignore */ pathToFileURL(file).href);
const here = compileSchema(schema);

const told = (validate: Validator, data: unknown) =>
  validate(data).map((fault) => ({
    path: fault.path,
    atKey: fault.atKey,
    keyword: fault.error.keyword,
    message: schemaMessage(fault),
  }));

const plain = { noNullPrototype: true } as const;
const anyJson = () => fc.jsonValue({ maxDepth: 2 });

/** Values as they stand in front matter: right, nearly right and wrong. */
const value = fc.oneof(
  fc.constantFrom(
    'INC-1',
    'final',
    'unknown',
    '2026-03-04',
    '2026-02-30',
    '2026-03-04T09:12Z',
    'https://a.example',
    '',
  ),
  fc.constantFrom<unknown>(0, -1, 1.5, true, null, [], {}, ['a', 'a'], 'x'.repeat(130)),
  fc.record(
    { amount: fc.constantFrom(1, -1, 'many'), currency: fc.constantFrom('EUR', 'euro') },
    { requiredKeys: [], ...plain },
  ),
  fc.array(
    fc.record(
      { rule: fc.constantFrom('a', ''), path: fc.constant('a.md'), verdict: fc.constantFrom('helped', 'x') },
      plain,
    ),
  ),
  fc.dictionary(
    fc.constantFrom('started', 'resolved', 'users', 'cost', 'held', 'participants', 'other'),
    anyJson(),
    plain,
  ),
);
const keys = [...Object.keys((schema as { properties?: object }).properties ?? {}), 'x-own', 'stauts'];
const frontMatter = fc.dictionary(fc.constantFrom(...keys), value, plain);

describe('the validator that is compiled beforehand', () => {
  it('is in the place of the one that loads ajv', () => {
    expect(String(compiled.validateFrontMatter)).not.toContain('compileSchema');
  });

  it('finds the same faults, told in the same words', () => {
    let faulty = 0;
    fc.assert(
      fc.property(frontMatter, (data) => {
        const expected = told(here, data);
        faulty += expected.length > 0 ? 1 : 0;
        expect(told(compiled.validateFrontMatter, data)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    expect(faulty).toBeGreaterThan(100);
  });
});
