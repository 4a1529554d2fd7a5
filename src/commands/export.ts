import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { type AsOf, asOf } from '../clock.ts';
import { columnDictionary } from '../exports/column-dictionary.ts';
import type { BookFormat, DataSet, RowFormat } from '../exports/data-sets/data-set.ts';
import { dataSets } from '../exports/data-sets/index.ts';
import { packageRoot } from '../io/package-root.ts';
import { readEarlier, type Staging, stageFiles } from '../io/stage-files.ts';
import { openProject } from '../pipeline/open-project.ts';
import { assembleBook, type Book } from '../pipeline.ts';
import { sizeInWords } from '../size-in-words.ts';
import type { World } from '../world.ts';
import { audienceOf, audienceOption, publicBook, refusingLeaks } from './audience.ts';
import { bookRows } from './book-rows.ts';
import { type Command, type CommandInput, type ExitCode, exitCode } from './command.ts';
import { type ExportedFile, filesIn, indexName, indexText, isPublicIndex } from './export-index.ts';
import { shownToPublic } from './leak-words.ts';
import { withoutLeaks } from './leaks-found.ts';
import { createProgress } from './progress.ts';
import { asOfOption, extendOption, pick, textOption } from './shared-options.ts';

/** What says which columns there are, beside data of tables. */
const dictionaryName = 'columns.json';

export const exportData: Command = {
  name: 'export',
  summary: 'Write the book as data: JSON, CSV, SQLite or Parquet',
  options: [
    {
      flags: '--to <format...>',
      description: `${dataSets.map(({ name, summary }) => `${name} (${summary})`).join('; ')}; or a format of your own`,
    },
    { flags: '--out <folder>', description: 'folder for the files, made where there is none', default: 'export' },
    { flags: '--partition <by>', description: 'with parquet: `year` writes the incidents of each year apart' },
    audienceOption,
    extendOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook export --to sqlite', 'export/incidents.sqlite, one database with all tables'],
    ['incidentbook export --to json csv --out /tmp/book', 'two formats; export.json lists the files'],
    ['incidentbook export --to parquet --partition year', 'for DuckDB, Trino, Spark, BigQuery or ClickHouse'],
    ['incidentbook export --to csv --audience public --out open-data', 'only what readers outside may see'],
  ],
  run: (input, world) => refusingLeaks(world, () => writeExport(input, world)),
};

async function writeExport({ options }: CommandInput, world: World): Promise<ExitCode> {
  const { audience } = audienceOf({ options });
  const extend = options['extend'] !== false;
  const formats = await wantedFormats(options['to'], world.cwd, extend);
  const byYear = partition(textOption(options['partition']), formats);
  const moment = asOf(textOption(options['asOf']), world.now());
  const shown = (textOption(options['out']) ?? 'export').replace(/(?<=.)\/+$/, '');
  const folder = resolve(world.cwd, shown);
  const index = await readEarlier(folder, indexName);
  const earlier = filesIn(index);
  if (earlier.length > 0 && isPublicIndex(index) !== (audience === 'public'))
    throw new CannotRun(
      `Unexpected export for ${audience === 'public' ? 'everybody inside' : 'the public'} in ${shown}, expected one for the same readers. Choose another folder with --out.`,
    );
  const staging = await stageFiles(folder, shown);
  try {
    const progress = createProgress(world);
    const onProgress = (done: number, of: number) => progress.step('Reading', done, of);
    const request = { cwd: world.cwd, asOf: moment, extend, gitEnv: world.env, onProgress };
    const open = await publicBook({ ...request, ...audienceOf({ options }) });
    progress.end();
    const files = await writeFormats(formats, {
      staging,
      world,
      moment,
      byYear,
      book: async () => open ?? assembleBook(request).finally(() => progress.end()),
      open,
    });
    const search = open && (await (await import('./leak-check.ts')).leakSearchFor(open, new Set([dictionaryName])));
    const report = search && withoutLeaks(await search.inFolder(staging.aside));
    const rewritten = new Set(formats.map(({ name }) => name));
    const kept = earlier.filter(
      ({ format, path }) => !rewritten.has(format) && !files.some((file) => file.path === path),
    );
    const outdated = earlier.filter(
      ({ format, path }) => rewritten.has(format) && !files.some((file) => file.path === path),
    );
    await staging.commit(
      outdated.map(({ path }) => path),
      { name: indexName, text: indexText(moment.day, [...kept, ...files], audience) },
    );
    world.stdout.write(summaryOf(files, shown) + (open && report ? shownToPublic(open, report) : ''));
    return exitCode.fine;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

interface Writing {
  readonly staging: Staging;
  readonly world: World;
  readonly moment: AsOf;
  readonly byYear: boolean;
  /** The book, read when it is asked for. */
  readonly book: () => Promise<Book>;
  /** The book as the public may see it, where it is meant. */
  readonly open: Book | undefined;
}

/** Writes formats aside, and lists their files. */
async function writeFormats(formats: readonly DataSet[], writing: Writing): Promise<ExportedFile[]> {
  const { staging } = writing;
  const files: ExportedFile[] = [];
  const list = async (format: string, describedBy: string | null) => {
    const known = new Set(files.map(({ path }) => path));
    for (const { path, bytes } of await staging.written()) {
      if (!known.has(path)) files.push({ path, format, bytes, described_by: describedBy });
    }
  };
  const fromBook = formats.filter((format) => format.from === 'book');
  const fromRows = formats.filter((format) => format.from === 'rows');
  for (const { name, schema } of await writeFromBook(fromBook, writing, list)) {
    if (schema === undefined) continue;
    const path = `schema/${schema}.schema.json`;
    put(staging, path, readFileSync(join(packageRoot(), path), 'utf8'));
    await list(name, null);
  }
  if (fromRows.length > 0) {
    await writeFromRows(fromRows, writing);
    const before = new Set(files.map(({ path }) => path));
    for (const { path, bytes } of await staging.written()) {
      if (before.has(path)) continue;
      const format = fromRows.find(({ name }) => path.startsWith(`${name}/`))?.name ?? 'sqlite';
      files.push({ path, format, bytes, described_by: dictionaryName });
    }
    put(staging, dictionaryName, columnDictionary());
    await list('columns', null);
  }
  return files;
}

async function writeFromBook(
  formats: readonly BookFormat[],
  { staging, book }: Writing,
  list: (format: string, describedBy: string | null) => Promise<void>,
): Promise<readonly BookFormat[]> {
  if (formats.length === 0) return formats;
  const { kb } = await book();
  for (const format of formats) {
    format.write(kb, staging);
    await list(format.name, format.schema === undefined ? null : `schema/${format.schema}.schema.json`);
  }
  return formats;
}

async function writeFromRows(
  formats: readonly RowFormat[],
  { staging, world, moment, byYear, open }: Writing,
): Promise<void> {
  const sinks = formats.map((format) => format.begin(staging, { byYear, asOf: moment.day }));
  for await (const batch of bookRows(world, moment, open)) for (const sink of sinks) sink.add(batch);
  for (const sink of sinks) sink.finish();
}

function put(staging: Staging, name: string, text: string): void {
  const file = staging.open(name);
  file.write(text);
  file.close();
}

/** The formats asked for. The book is only opened where one of them is not ours, and so may be the team's own. */
async function wantedFormats(given: unknown, cwd: string, extend: boolean): Promise<DataSet[]> {
  const names = (Array.isArray(given) ? given : [])
    .flatMap((name) => String(name).split(','))
    .filter((name) => name !== '');
  const isOurs = (name: string) => dataSets.some((format) => format.name === name);
  const own = names.length > 0 && names.every(isOurs) ? [] : (await openProject(cwd, { extend })).extensions.exports;
  const all = [...dataSets, ...own];
  if (names.length === 0) {
    throw new CannotRun(`Expected --to with one or more of: ${all.map(({ name }) => name).join(', ')}`);
  }
  return [...new Set(names)].map((name) => pick(all, name, 'format'));
}

function partition(by: string | undefined, formats: readonly DataSet[]): boolean {
  if (by === undefined) return false;
  if (by !== 'year') throw new CannotRun(`Unexpected --partition ${by}, expected year`);
  if (!formats.some(({ name }) => name === 'parquet')) {
    throw new CannotRun('Unexpected --partition without parquet: other formats are one file. Add `--to parquet`.');
  }
  return true;
}

/** One line for each file, or for each folder with many. */
function summaryOf(files: readonly ExportedFile[], shown: string): string {
  const groups = new Map<string, { count: number; bytes: number }>();
  for (const { path, bytes } of files) {
    const [top = '', ...rest] = path.split('/');
    const name = rest.length === 0 ? path : `${top}/`;
    const { count, bytes: sum } = groups.get(name) ?? { count: 0, bytes: 0 };
    groups.set(name, { count: count + 1, bytes: sum + bytes });
  }
  const lines = [...groups].sort().map(([name, { count, bytes }]) => {
    const many = name.endsWith('/') ? `${count} ${count === 1 ? 'file' : 'files'}, ` : '';
    return `${shown}/${name}  ${many}${sizeInWords(bytes)}\n`;
  });
  return `${lines.join('')}${shown}/${indexName} lists them.\n`;
}
