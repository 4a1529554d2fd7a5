import { fileURLToPath } from 'node:url';
import { asOf } from '../../../src/clock.ts';
import { rowsOfIncidents } from '../../../src/commands/book-rows.ts';
import { databaseOf } from '../../../src/exports/relational/query/open-book.ts';
import type { Database } from '../../../src/exports/relational/sqlite/engine.ts';
import type { KnowledgeBase } from '../../../src/knowledge/types.ts';
import type { Settings } from '../../../src/review/settings.ts';

/** The book of the fixtures, and the day as of which it is read. */
export const bookFolder = fileURLToPath(new URL('../../fixtures/site-book/', import.meta.url));
export const bookDay = '2026-05-04';
export const bookMoment = asOf(bookDay, 0);

/** A database in memory with the rows of a book. */
export function databaseWith(kb: Pick<KnowledgeBase, 'incidents' | 'asOf'>, settings: Settings): Promise<Database> {
  return databaseOf(rowsOfIncidents(kb.incidents, { settings, asOf: kb.asOf }));
}
