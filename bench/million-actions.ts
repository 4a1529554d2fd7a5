/**
 * A million actions in DuckDB: writes generated incidents as Parquet by year and as SQLite, asks both the runbook's
 * questions, and compares every row: `npm run bench:actions -- 1000000`.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import sqlite from 'node-sqlite3-wasm';
import { parquet } from '../src/exports/data-sets/parquet.ts';
import { sqlite as sqliteFormat } from '../src/exports/data-sets/sqlite.ts';
import { exampleQueries } from '../src/exports/relational/query/examples.ts';
import { relationOf } from '../src/exports/relational/relation.ts';
import type { RelationalIncident } from '../src/exports/relational/table.ts';
import { stageFiles } from '../src/io/stage-files.ts';
import { incidentOf } from '../src/knowledge/incident.ts';
import { openProject } from '../src/pipeline/open-project.ts';
import { readDocument, reviewOf } from '../src/review/document.ts';
import { bookEnds } from './facts.ts';
import { generateReview } from './generate-review.ts';

const wanted = Number(process.argv[2] ?? '1000000');
const different = 2000;
/** Tables that the runbook's questions read; the others would only make the run longer. */
const asked = new Set([
  'incidents',
  'incident_metrics',
  'incident_factors',
  'incident_response_phases',
  'proposed_improvements',
  'incident_followup_actions',
]);

const folder = mkdtempSync(join(tmpdir(), 'bench-actions-'));
const { settings, contract } = await openProject(process.cwd());

/** Some incidents that differ, again and again under new ids, until there are enough actions. */
function* incidents(): Generator<RelationalIncident> {
  const known: RelationalIncident[] = [];
  let actions = 0;
  for (let number = 0; actions < wanted; number += 1) {
    const model = known[number % different] ?? read(number);
    if (known.length < different) known.push(model);
    actions += model.actions.length;
    yield { ...model, id: `BENCH-${number}`, path: `reviews/${number}.md` };
  }
}

function read(number: number): RelationalIncident {
  const review = reviewOf(readDocument(generateReview(1, number), contract, { render: false }));
  if (!review) throw new Error('A generated review cannot be read');
  return incidentOf(review, settings, bookEnds, undefined);
}

async function writeAll(): Promise<void> {
  const staging = await stageFiles(folder, folder);
  const options = { byYear: true, asOf: bookEnds };
  const sinks = [parquet.begin(staging, options), sqliteFormat.begin(staging, options)];
  const relation = relationOf({ settings, asOf: bookEnds });
  for (const incident of incidents()) {
    for (const batch of relation.ofIncident(incident)) {
      if (asked.has(batch.table.name)) for (const sink of sinks) sink.add(batch);
    }
  }
  for (const sink of sinks) sink.finish();
  await staging.commit([], { name: 'export.json', text: '{}' });
}

/** Rows without an order, since the runbook sorts by columns in which many are equal. */
function comparable(rows: readonly (readonly unknown[])[]): string[] {
  return rows
    .map((row) => JSON.stringify(row.map((value) => (typeof value === 'bigint' ? Number(value) : value))))
    .sort();
}

async function sizeOf(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

try {
  const began = performance.now();
  await writeAll();
  const parquetSize = await sizeOf(join(folder, 'parquet'));
  console.log(
    `written in ${seconds(began)}: SQLite ${(statSync(join(folder, 'incidents.sqlite')).size / 1e6).toFixed(0)} MB, Parquet ${(parquetSize / 1e6).toFixed(0)} MB`,
  );
  const db = new sqlite.Database(join(folder, 'incidents.sqlite'));
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  const views = readFileSync(join(folder, 'parquet', 'duckdb.sql'), 'utf8');
  await duck.run(views.replaceAll("'parquet/", `'${folder}/parquet/`));
  console.log(`actions: ${String(db.get('SELECT COUNT(*) AS n FROM incident_followup_actions')?.['n'])}`);
  for (const { title, sql, step } of exampleQueries) {
    if (step === undefined || step === 1) continue;
    const statements = sql.split(/;\s*/).filter((text) => text !== '');
    const last = statements.pop() ?? '';
    for (const statement of statements) db.exec(statement);
    const sqliteBegan = performance.now();
    const inSqlite = db.all(last).map((row) => Object.values(row));
    const sqliteTime = seconds(sqliteBegan);
    for (const statement of statements) await duck.run(statement);
    const duckBegan = performance.now();
    const reader = await duck.runAndReadAll(last);
    const duckTime = seconds(duckBegan);
    const inDuckDb = reader
      .getRowsJS()
      .map((row) => row.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)));
    const [a, b] = [comparable(inSqlite), comparable(inDuckDb)];
    const equal = a.length === b.length && a.every((row, index) => row === b[index]);
    console.log(
      `step ${step}, ${title}: ${inSqlite.length.toLocaleString('en')} rows, ${equal ? 'equal' : 'DIFFERENT'}; DuckDB ${duckTime}, SQLite ${sqliteTime}`,
    );
    if (!equal) process.exitCode = 1;
  }
  db.close();
  console.log(
    `peak memory (RSS) ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, both engines and the comparison included`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
