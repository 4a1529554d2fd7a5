import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { columnDictionary } from '../exports/column-dictionary.ts';
import { incidentAsLine, lineOf } from '../exports/incidents/json.ts';
import { stageFiles } from '../io/stage-files.ts';
import type { Incident } from '../knowledge/types.ts';
import type { SiteFile } from '../publish/files.ts';
import type { Settings } from '../review/settings.ts';
import { makeScratch, removeScratch } from '../scratch.ts';
import { rowsOfIncidents } from './book-rows.ts';
import { digestsOf, type KeptTables, keepTables, takeTables } from './kept-tables.ts';
import type { LinkedBook } from './linked-book.ts';
import { tablesHere, tablesInThread } from './tables-in-thread.ts';
import { packBatch } from './write-tables.ts';

/** A larger book's database (about 15 kB an incident) is more than a browser should be asked to load; `export` has no limit. */
const mostIncidents = 2000;

/** Data that is written aside, to be copied into the site. */
export interface SiteData {
  /** Adds an incident to what holds a line of each: it is handed in with all its texts, or as its JSON, where an earlier build made that. */
  add(incident: Incident | Buffer): void;
  /** All files; nothing may be added any more. */
  files(): Promise<readonly SiteFile[]>;
  /** Takes away what was written aside. */
  remove(): Promise<void>;
}

interface SiteDataRequest {
  readonly settings: Settings;
  /** What is known of an earlier site. */
  readonly kept?: KeptTables | undefined;
  /** At most as many threads write at a time; as many as are worth it where not said. */
  readonly threads?: number | undefined;
}

/**
 * Writes the book's tables as SQLite, CSV and Parquet, and every review as a line of JSON, for the site's Data page. Tables
 * are written while something else is done, where that is worth it. Throws `CannotRun` where two incidents have one id.
 */
export async function writeSiteData(
  { linked: kb, told }: Pick<LinkedBook, 'linked' | 'told'>,
  { settings, kept, threads }: SiteDataRequest,
): Promise<SiteData> {
  // Where they cannot be made, nothing has been begun.
  const hasTables = kb.incidents.length <= mostIncidents;
  const rows = rowsOfIncidents(kb.incidents, { settings, asOf: kb.asOf }, told);
  const batches = hasTables ? Array.from(rows, packBatch) : [];
  const folder = await makeScratch('data');
  const staging = await stageFiles(folder, folder);
  const lines = staging.open('reviews.jsonl');
  const digests = kept && hasTables ? digestsOf(batches) : undefined;
  const taken = kept && digests && takeTables(kept, join(folder, 'kept'), digests);
  const order = { folder, asOf: kb.asOf, batches, held: taken?.held ?? [], holdsDatabase: taken?.database === true };
  const inThread = !taken?.isWhole && (threads === undefined ? isWorthThread(kb) : threads > 1);
  const tables = hasTables ? (inThread ? tablesInThread(order) : tablesHere(order)) : undefined;
  return {
    add: (incident) => lines.write(Buffer.isBuffer(incident) ? lineOf(incident) : incidentAsLine(incident)),
    async files() {
      lines.close();
      const files = new Map([...((await tables?.written()) ?? []), ...(taken?.files ?? [])]);
      if (kept && digests) await keepTables(kept, digests, files);
      files.set('reviews.jsonl', staging.pathOf('reviews.jsonl'));
      return [
        ...[...files].map(([path, copyOf]) => ({ address: `data/${path}`, content: { copyOf } })),
        { address: 'data/columns.json', content: columnDictionary() },
      ];
    },
    async remove() {
      await tables?.stop();
      await staging.discard();
      await removeScratch(folder);
    },
  };
}

/** A thread takes about as long to start as the tables of a hundred reviews take to be written. */
const enoughForThread = 200;

function isWorthThread({ incidents }: LinkedBook['linked']): boolean {
  return incidents.length >= enoughForThread && availableParallelism() > 1;
}
