/** Lets ajv write the code that holds front matter against its schema, so that no check has to load and run ajv for it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** @param root of the project, compiled by tsc into dist/ */
export async function writeValidator(root) {
  const folder = join(root, 'dist/src/review');
  const { schemaOptions } = await import(pathToFileURL(join(folder, 'schema.js')).href);
  const schema = JSON.parse(readFileSync(join(root, 'schema/review.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true, formats: _`formats` } });
  const code = standalone.default(ajv, ajv.compile(schema));
  writeFileSync(
    join(folder, 'front-matter-validator.js'),
    [
      "import { createRequire } from 'node:module';",
      "import { formats, validatorOf } from './schema.js';",
      'const require = createRequire(import.meta.url);',
      code,
      'export const validateFrontMatter = validatorOf(validate);',
    ].join('\n'),
  );
}
