import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnDictionary } from '../exports/column-dictionary.ts';
import { csv } from '../exports/data-sets/csv.ts';
import { reviews } from '../exports/data-sets/json.ts';
import { parquet } from '../exports/data-sets/parquet.ts';
import { sqlite } from '../exports/data-sets/sqlite.ts';
import { stageFiles } from '../io/stage-files.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import type { SiteFile } from '../publish/files.ts';
import type { Settings } from '../review/settings.ts';
import { rowsOfIncidents } from './book-rows.ts';

/** A larger book's database (about 15 kB an incident) is more than a browser should be asked to load; `export` has no limit. */
const mostIncidents = 2000;

/** Files that were written aside, to be copied into the site. */
export interface SiteData {
  readonly files: readonly SiteFile[];
  /** Takes away what was written aside. */
  remove(): Promise<void>;
}

/** Writes the book's tables as SQLite, CSV and Parquet, and every review as a line of JSON, for the site's Data page. */
export async function writeSiteData(kb: KnowledgeBase, settings: Settings): Promise<SiteData> {
  const folder = await mkdtemp(join(tmpdir(), 'incidentbook-data-'));
  const staging = await stageFiles(folder, folder);
  const remove = async () => {
    await staging.discard();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    reviews.write(kb, staging);
    if (kb.incidents.length <= mostIncidents) {
      const sinks = [csv, sqlite, parquet].map((format) => format.begin(staging, { byYear: false, asOf: kb.asOf }));
      for (const batch of rowsOfIncidents(kb.incidents, { settings, asOf: kb.asOf })) {
        for (const sink of sinks) sink.add(batch);
      }
      for (const sink of sinks) sink.finish();
    }
    const written = await staging.written();
    return {
      files: [
        ...written.map(({ path }) => ({ address: `data/${path}`, content: { copyOf: staging.pathOf(path) } })),
        { address: 'data/columns.json', content: columnDictionary() },
      ],
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
