import { parquetTypeOf } from './parquet.ts';
import { modelVersion, tables, views } from './relational/model.ts';
import { sqlTypeOf } from './relational/sqlite/ddl.ts';
import type { Columns, Table } from './relational/table.ts';

/** docs/data-model.md: the diagram and every table with its columns, so that the page cannot say anything but the model. */
export function dataModelPage(): string {
  return `${[
    '# The data model',
    `<!-- Written from src/exports/relational by \`npm run generate\`. Do not edit. -->`,
    `\`incidentbook export\` writes these tables as SQLite, Parquet and CSV, \`incidentbook query\` and the site’s Query page ask them in SQL. They are named as the runbook names them, so its statements run as they stand. This is version ${modelVersion} of the model; \`columns.json\` beside every export says the same to programs.`,
    'What nobody knows is empty, never 0 and never now. Where an answer is `unknown` and where there is none is told apart by a column of its own (`state`, `answered_unknown`). Times are UTC; in SQLite and CSV they are ISO 8601 text, booleans are 0 and 1 in SQLite.',
    diagram(),
    ...tables.map((table) => section(table.name, table.description, table.columns, table.key)),
    ...views.map((view) => section(view.name, `A view. ${view.description}`, view.columns, [])),
  ].join('\n\n')}\n`;
}

function diagram(): string {
  const lines = tables.flatMap(({ name, columns }) =>
    Object.values(columns).flatMap(({ references }) =>
      references === undefined ? [] : [`  ${references} ||--${manyOrOne(name)} ${name} : ""`],
    ),
  );
  const keys = tables.map(
    (table) =>
      `  ${table.name} {\n${keyColumns(table)
        .map((line) => `    ${line}\n`)
        .join('')}  }`,
  );
  return ['```mermaid', 'erDiagram', ...lines, ...keys, '```'].join('\n');
}

/** Only the keys: the columns stand below. */
function keyColumns({ columns, key }: Table): string[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    const marks = [...(key.includes(name) ? ['PK'] : []), ...(column.references === undefined ? [] : ['FK'])];
    return marks.length === 0 ? [] : [`${sqlTypeOf(column)} ${name} ${marks.join(', ')}`];
  });
}

/** A table whose whole key is the reference has at most one row for each. */
function manyOrOne(name: string): string {
  const table = tables.find((each) => each.name === name);
  return table?.key.length === 1 && table.columns[table.key[0] ?? '']?.references !== undefined ? '||' : 'o{';
}

function section(name: string, description: string, columns: Columns, key: readonly string[]): string {
  const rows = Object.entries(columns).map(([column, spec]) => {
    const marks = [
      ...(key.includes(column) ? ['key'] : []),
      ...(spec.references === undefined ? [] : [`→ \`${spec.references}\``]),
      ...(spec.nullable ? [] : ['never empty']),
    ];
    return `| \`${column}\` | ${sqlTypeOf(spec)} | ${parquetTypeOf(spec)} | ${marks.join(', ')} | ${spec.description.replaceAll('|', '\\|')} |`;
  });
  return `## ${name}\n\n${description}\n\n| column | SQL | Parquet | | meaning |\n|---|---|---|---|---|\n${rows.join('\n')}`;
}
