import { compileSchema, type Validator } from '../review/schema.ts';
import { schemaMessage } from '../review/schema-message.ts';
import type { Rule } from './rule.ts';

/** Compiling takes milliseconds, and the settings are the same for thousands of reviews. */
const compiled = new WeakMap<object, Validator>();

const config = { x: { 'x-region': { type: 'string', enum: ['eu', 'us'] } } };

export const ownFieldsFitSchema: Rule = {
  name: 'own-fields-fit-schema',
  group: 'file',
  severity: 'error',
  summary: 'The team’s own fields have the form that the configuration gives them under `x`.',
  why: 'A field of one’s own is soon counted and filtered by. That works as long as everybody writes it in the same way.',
  good: { config, yaml: 'x-region: eu' },
  bad: { config, yaml: 'x-region: Europe' },
  *check({ front, own }, { settings }) {
    for (const [field, value] of Object.entries(own)) {
      const schema = settings.own[field];
      if (!schema) continue;
      const validate = compiled.get(schema) ?? compileSchema(schema);
      compiled.set(schema, validate);
      for (const fault of validate(value)) {
        const path = [field, ...fault.path];
        yield { place: front.placeOf(path, fault.atKey ? 'key' : 'value'), message: schemaMessage({ ...fault, path }) };
      }
    }
  },
};
