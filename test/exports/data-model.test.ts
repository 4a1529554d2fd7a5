import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { columnDictionary } from '../../src/exports/column-dictionary.ts';
import { dataModelPage } from '../../src/exports/data-model-page.ts';
import { duckDbViews } from '../../src/exports/data-sets/duckdb-views.ts';
import { packageRoot } from '../../src/io/package-root.ts';

const read = (path: string) => readFileSync(join(packageRoot(), path), 'utf8');

describe('the model', () => {
  it('stands in docs/data-model.md as it is: `npm run generate` writes it', () => {
    expect(read('docs/data-model.md')).toBe(dataModelPage());
  });

  it('is a dictionary that fits its schema', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read('schema/columns.schema.json')));
    validate(JSON.parse(columnDictionary()));
    expect(validate.errors).toBeNull();
  });

  it('has in docs/scale.md the view that DuckDB gets', () => {
    const [view = ''] = duckDbViews('parquet', { byYear: true }).split('\n');
    expect(read('docs/scale.md')).toContain(view);
  });
});
