/**
 * Writes what follows from the schemas: their TypeScript types, and the schemas themselves as modules, so that no code
 * has to read them from the disk. With --check it writes nothing and fails where something is stale.
 */
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

async function moduleFor(file) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  // A pattern of free keys would turn every field's type into a union of all.
  const { patternProperties: _free, ...typed } = structuredClone(schema);
  const types = await compile(typed, schema.title, options);
  return `${types}\nexport const schema: object = ${JSON.stringify(schema, null, 2)};\n`;
}

const check = process.argv.includes('--check');
let stale = 0;
for (const [file, output] of Object.entries(outputs)) {
  const text = await moduleFor(file);
  if (!check) {
    writeFileSync(output, text);
  } else if (!existsSync(output) || readFileSync(output, 'utf8') !== text) {
    console.error(`${output} is stale: run \`npm run generate\`, then commit it.`);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
