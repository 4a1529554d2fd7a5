import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnDictionary } from '../exports/column-dictionary.ts';
import { csv } from '../exports/data-sets/csv.ts';
import { parquet } from '../exports/data-sets/parquet.ts';
import { sqlite } from '../exports/data-sets/sqlite.ts';
import { incidentAsLine } from '../exports/incidents/json.ts';
import { stageFiles } from '../io/stage-files.ts';
import type { Incident } from '../knowledge/types.ts';
import type { SiteFile } from '../publish/files.ts';
import type { Settings } from '../review/settings.ts';
import { rowsOfIncidents } from './book-rows.ts';
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
      if (kb.incidents.length <= mostIncidents) {
        const sinks = [csv, sqlite, parquet].map((format) => format.begin(staging, { byYear: false, asOf: kb.asOf }));
        for (const batch of rowsOfIncidents(kb.incidents, { settings, asOf: kb.asOf }, whole)) {
          for (const sink of sinks) sink.add(batch);
        }
        for (const sink of sinks) sink.finish();
      }
      const written = await staging.written();
      return [
        ...written.map(({ path }) => ({ address: `data/${path}`, content: { copyOf: staging.pathOf(path) } })),
        { address: 'data/columns.json', content: columnDictionary() },
      ];
    },
    remove,
  };
}
