import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { incidentAsJson, incidentsAsJson } from '../../../src/exports/incidents/json.ts';
import { packageRoot } from '../../../src/io/package-root.ts';
import { fixtureBook } from '../../site/fixture/book.ts';

function validatorOf(name: string) {
  const schema = JSON.parse(readFileSync(join(packageRoot(), 'schema', `${name}.schema.json`), 'utf8'));
  return new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
}

describe('incidents as JSON', () => {
  it('fit their schemas', async () => {
    const kb = await fixtureBook();
    const [index, single] = [validatorOf('incidents'), validatorOf('incident')];
    index(JSON.parse(incidentsAsJson(kb)));
    expect(index.errors).toBeNull();
    for (const incident of kb.incidents) {
      single(JSON.parse(incidentAsJson(incident)));
      expect(single.errors).toBeNull();
    }
  });

  it('tell what is unknown from what nobody answered, and keep how sure a time is', async () => {
    const kb = await fixtureBook();
    const records = JSON.parse(incidentsAsJson(kb)).incidents;
    const checkout = records.find(({ id }: { id: string }) => id === 'INC-2026-004');
    expect(checkout.milestones.contained).toEqual({ at: '2026-03-04T09:02:00Z', plus_minus_minutes: 5 });
    expect(records.flatMap(({ milestones }: { milestones: object }) => Object.values(milestones))).toContain('unknown');
    expect(records.flatMap(({ milestones }: { milestones: object }) => Object.values(milestones))).toContain(null);
  });
});
