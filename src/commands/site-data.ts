import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnDictionary } from '../exports/column-dictionary.ts';
import { csv } from '../exports/data-sets/csv.ts';
import { parquet } from '../exports/data-sets/parquet.ts';
import { sqlite } from '../exports/data-sets/sqlite.ts';
import { incidentAsLine } from '../exports/incidents/json.ts';
import type { Batch } from '../exports/relational/relation.ts';
import { type Staging, stageFiles } from '../io/stage-files.ts';
import type { Incident } from '../knowledge/types.ts';
import type { SiteFile } from '../publish/files.ts';
import type { Settings } from '../review/settings.ts';
import { rowsOfIncidents } from './book-rows.ts';
import { beginDigests, type KeptTables, keepTables, takeTables } from './kept-tables.ts';
import type { LinkedBook } from './linked-book.ts';

/** A larger book's database (about 15 kB an incident) is more than a browser should be asked to load; `export` has no limit. */
const mostIncidents = 2000;

/** Data that is written aside, to be copied into the site. */
export interface SiteData {
  /** Adds an incident, which is handed in whole, to what holds a line of each. */
  add(incident: Incident): void;
  /** All files; nothing may be added any more. */
  files(): Promise<readonly SiteFile[]>;
  /** Takes away what was written aside. */
  remove(): Promise<void>;
}

/** Writes the book's tables as SQLite, CSV and Parquet, and every review as a line of JSON, for the site's Data page. */
export async function writeSiteData(
  { linked: kb, whole }: Pick<LinkedBook, 'linked' | 'whole'>,
  settings: Settings,
  kept?: KeptTables,
): Promise<SiteData> {
  const folder = await mkdtemp(join(tmpdir(), 'incidentbook-data-'));
  const staging = await stageFiles(folder, folder);
  const remove = async () => {
    await staging.discard();
    await rm(folder, { recursive: true, force: true });
  };
  const lines = staging.open('reviews.jsonl');
  return {
    add: (incident) => lines.write(incidentAsLine(incident)),
    async files() {
      lines.close();
      const rows = () => rowsOfIncidents(kb.incidents, { settings, asOf: kb.asOf }, whole);
      const taken =
        kb.incidents.length <= mostIncidents
          ? await writeTables(rows, staging, join(folder, 'kept'), kb.asOf, kept)
          : new Map<string, string>();
      const written = await staging.written();
      const files = new Map([...written.map(({ path }) => [path, staging.pathOf(path)] as const), ...taken]);
      return [
        ...[...files].map(([path, copyOf]) => ({ address: `data/${path}`, content: { copyOf } })),
        { address: 'data/columns.json', content: columnDictionary() },
      ];
    },
    remove,
  };
}

/** Writes tables, but for those that an earlier site has of the same rows: these are taken into a folder of their own. */
async function writeTables(
  rows: () => Iterable<Batch>,
  staging: Staging,
  folder: string,
  asOf: string,
  kept: KeptTables | undefined,
): Promise<ReadonlyMap<string, string>> {
  const taken = kept && takeTables(kept, folder, rows);
  const options = { byYear: false, asOf };
  // Each of these writes a few bytes of a table of which it is told no rows; what was taken stands in their place.
  const single = [csv, parquet].map((format) => format.begin(staging, options));
  const whole = taken?.database ? [] : [sqlite.begin(staging, options)];
  const digests = kept && !taken ? beginDigests() : undefined;
  for (const batch of taken?.isWhole ? [] : rows()) {
    digests?.add(batch);
    for (const sink of whole) sink.add(batch);
    if (!taken?.holds(batch.table)) for (const sink of single) sink.add(batch);
  }
  for (const sink of [...single, ...whole]) sink.finish();
  const files = taken?.files ?? new Map<string, string>();
  const of = taken?.digests ?? digests?.finish();
  if (kept && of) {
    const written = (await staging.written()).map(({ path }) => [path, staging.pathOf(path)] as const);
    await keepTables(kept, of, new Map([...written, ...files]));
  }
  return files;
}
