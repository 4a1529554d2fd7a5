/** Writes the TypeScript types of the schemas. With --check it writes nothing and fails where they are stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const outputs = {
  'schema/review.schema.json': 'src/review/front-matter.generated.ts',
  'schema/config.schema.json': 'src/review/config.generated.ts',
};

const options = {
  bannerComment: '/* Generated from schema/ by `npm run generate`. Do not edit. */',
  style: { singleQuote: true, printWidth: 120 },
  unreachableDefinitions: false,
  ignoreMinAndMaxItems: true,
};

/** The schema as the types need it: a pattern of free keys would turn every field's type into a union of all. */
function forTypes(file) {
  const { patternProperties: _free, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return schema;
}

const check = process.argv.includes('--check');
let stale = 0;
for (const [file, output] of Object.entries(outputs)) {
  const schema = forTypes(file);
  const text = await compile(schema, schema.title, options);
  if (!check) {
    writeFileSync(output, text);
  } else if (!existsSync(output) || readFileSync(output, 'utf8') !== text) {
    console.error(`${output} is stale: run \`npm run generate\`, then commit it.`);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
