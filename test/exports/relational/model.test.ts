import { beforeAll, describe, expect, it } from 'vitest';
import { tables, views } from '../../../src/exports/relational/model.ts';
import { runSql } from '../../../src/exports/relational/query/run-sql.ts';
import { relationOf } from '../../../src/exports/relational/relation.ts';
import type { Database } from '../../../src/exports/relational/sqlite/engine.ts';
import { assembleBook, type Book } from '../../../src/pipeline.ts';
import { resolveSettings } from '../../../src/review/settings.ts';
import { bookFolder, bookMoment, databaseWith } from './a-database.ts';
import { hasRunbook, runbookSql, stepsThatSelect } from './runbook-sql.ts';

let book: Book;
let db: Database;

beforeAll(async () => {
  book = await assembleBook({ cwd: bookFolder, asOf: bookMoment });
  db = await databaseWith(book.kb, book.checked.project.settings);
});

/** The rows of the last statement, as objects. */
function ask(sql: string): Record<string, unknown>[] {
  const result = runSql(db, sql).at(-1);
  return (result?.rows ?? []).map((row) => Object.fromEntries(result?.columns.map((name, i) => [name, row[i]]) ?? []));
}
const one = (sql: string) => Object.values(ask(sql)[0] ?? {})[0];

describe('the relational model', () => {
  it('names every table and column once, and says what each means', () => {
    const names = [...tables, ...views].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description, columns } of [...tables, ...views]) {
      expect(description, name).toMatch(/\.$/);
      for (const [column, spec] of Object.entries(columns)) {
        expect(column, name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(spec.description, `${name}.${column}`).toMatch(/\.$/);
      }
    }
  });

  it('refers only to tables that are there, by their key', () => {
    for (const { name, key, columns } of tables) {
      expect(Object.keys(columns), name).toEqual(expect.arrayContaining([...key]));
      for (const [column, { references }] of Object.entries(columns)) {
        if (references === undefined) continue;
        expect(tables.find((table) => table.name === references)?.key, `${name}.${column}`).toEqual([column]);
      }
    }
  });

  it('has the columns that it says, in its tables and views', () => {
    for (const { name, columns } of [...tables, ...views]) {
      const [result] = db.exec(`SELECT name FROM pragma_table_info('${name}')`);
      expect(result?.values.flat(), name).toEqual(Object.keys(columns));
    }
  });

  it('holds together: every reference finds its row', () => {
    expect(ask('PRAGMA foreign_key_check')).toEqual([]);
    expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(one('SELECT COUNT(*) FROM incidents')).toBe(book.kb.incidents.length);
  });

  it('refuses two reviews with one id, and names both', () => {
    const relation = relationOf({ settings: resolveSettings({}), asOf: '2026-05-04' });
    const [incident] = book.kb.incidents;
    if (!incident) throw new Error('The book is empty');
    relation.ofIncident(incident);
    expect(() => relation.ofIncident({ ...incident, path: 'reviews/copy.md' })).toThrow(
      `Unexpected id ${incident.id} in reviews/copy.md, which ${incident.path} has too`,
    );
  });
});

describe('counts and sums', () => {
  const metric = (id: string) => book.kb.metrics.find((each) => each.id === id);

  it.each([
    ['downtime', 'SUM(incident_duration_minutes)', 'COUNT(incident_duration_minutes)'],
    ['users-affected', 'SUM(affected_users_count)', 'COUNT(affected_users_count)'],
    ['support-tickets', 'SUM(customer_tickets_created)', 'COUNT(customer_tickets_created)'],
    ['data-loss', 'SUM(data_loss_mb)', 'COUNT(data_loss_mb)'],
  ])('of %s are those of the metric', (id, sum, count) => {
    const [row] = ask(
      `SELECT ${sum} AS value, ${count} AS n, COUNT(*) AS "of" FROM incident_metrics JOIN incidents USING (incident_id) WHERE counted`,
    );
    expect(row).toEqual({ value: metric(id)?.value, n: metric(id)?.n, of: metric(id)?.of });
    expect(row?.['n']).toBeGreaterThan(0);
  });

  it.each([
    ['time-to-detect', 'minutes_to_detect'],
    ['time-to-acknowledge', 'minutes_to_acknowledge'],
    ['time-to-contain', 'minutes_to_contain'],
    ['time-to-resolve', 'minutes_to_resolve'],
  ])('of %s rest on the same incidents, with the same values', (id, column) => {
    const rows = ask(
      `SELECT incident_id AS id, ${column} AS value, ${column}_low AS low, ${column}_high AS high FROM incident_metrics JOIN incidents USING (incident_id) WHERE counted AND ${column} IS NOT NULL ORDER BY incident_id`,
    );
    const points = (metric(id)?.points ?? []).map(({ id: incident, value, low, high }) => ({
      id: incident,
      value,
      low,
      high,
    }));
    expect(rows).toEqual([...points].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('keep what is unknown apart from what nobody answered, and both from nought', () => {
    for (const { id, meta } of book.kb.incidents) {
      const [row] = ask(
        `SELECT affected_users_count AS users, answered_unknown FROM incident_metrics WHERE incident_id = '${id}'`,
      );
      const answer = meta.impact?.users;
      expect(row?.['users'], id).toBe(typeof answer === 'number' ? answer : null);
      expect(
        String(row?.['answered_unknown'] ?? '')
          .split(',')
          .includes('users'),
        id,
      ).toBe(answer === 'unknown');
    }
  });

  it('of actions and answers are those of the book', () => {
    expect(one('SELECT COUNT(*) FROM incident_followup_actions')).toBe(book.kb.actions.length);
    expect(one('SELECT COUNT(*) FROM incident_followup_actions WHERE is_open')).toBe(
      book.kb.actions.filter(({ open }) => open).length,
    );
    expect(one('SELECT COUNT(*) FROM checklist_answers')).toBe(
      book.kb.incidents.flatMap(({ body }) => body.checklists.flatMap(({ items }) => items)).length,
    );
    expect(one("SELECT COUNT(*) FROM proposed_improvements WHERE source = 'Preventive Measures'")).toBe(
      book.kb.incidents.flatMap(({ body }) => body.measures).length,
    );
  });

  it('leave no phase out: each is rated or said not to be', () => {
    expect(one('SELECT (SELECT COUNT(*) FROM incident_response_phases) + (SELECT COUNT(*) FROM unrated_phases)')).toBe(
      5 * book.kb.incidents.length,
    );
    expect(one('SELECT COUNT(*) FROM unrated_phases')).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasRunbook)('the runbook’s SQL (skipped where the runbook is not beside the project)', () => {
  it.each(stepsThatSelect)('of step %i runs as it stands', (step) => {
    const rows = ask(runbookSql(step));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('of step 7 gives the ratings of the book', () => {
    const rated = book.kb.incidents.flatMap(({ phases }) => phases.flatMap(({ rating }) => rating ?? []));
    const rows = ask(runbookSql(7)).map((row) => row['performance_rating']);
    expect(rows.sort()).toEqual([...rated].sort());
  });

  it('of step 1 has the shape of the view incident_timeline', () => {
    const events = [...runbookSql(1).matchAll(/'([^']+)' as event/g)].map(([, event]) => event);
    const names = [...runbookSql(1).matchAll(/ as (\w+),?$/gm)].slice(0, 3).map(([, name]) => name);
    expect(names).toEqual(['event', 'timestamp', 'description']);
    const rows = ask(runbookSql(1).slice(runbookSql(1).lastIndexOf('SELECT')));
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['event', 'timestamp', 'description']));
    expect([...new Set(rows.map(({ event }) => event))].sort()).toEqual([...events].sort());
  });

  it('of step 13 finds its table with its columns', () => {
    const [, created = '', inserted = ''] =
      /TABLE \w+ \(\n([\s\S]*?)\n\);[\s\S]*INSERT INTO \w+ \(([^)]*)\)/.exec(runbookSql(13)) ?? [];
    const columns = created.split('\n').map((line) => line.trim().split(' ')[0] ?? '');
    const own = Object.keys(tables.find(({ name }) => name === 'incident_followup_actions')?.columns ?? {});
    expect(own.slice(0, columns.length)).toEqual(columns);
    expect(own).toEqual(expect.arrayContaining(inserted.split(', ')));
  });
});
