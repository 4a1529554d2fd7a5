import { schema } from './front-matter.generated.ts';
import { compileSchema, type Validator } from './schema.ts';

let validator: Validator | undefined;

/**
 * Holds front matter against its schema. What is compiled into `dist/` has code here that ajv wrote beforehand
 * (`scripts/validator-beforehand.mjs`); the faults are the same.
 */
export const validateFrontMatter: Validator = (data) => {
  validator ??= compileSchema(schema);
  return validator(data);
};
