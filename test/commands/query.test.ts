import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/io/package-root.ts';
import { run } from '../../src/program.ts';
import { bookFolder } from '../exports/relational/a-database.ts';
import { makeBook, runCommand } from './run.ts';

const ask = (...args: string[]) => runCommand(['query', ...args, '--as-of', '2026-05-04'], { cwd: bookFolder });

describe('query', () => {
  it('prints a table with the number of its rows', async () => {
    const { code, stdout } = await ask("SELECT 1 AS n, NULL AS nil, 'a\nb' AS text UNION ALL SELECT 22, 3, 'c'");
    expect(code).toBe(0);
    expect(stdout).toBe(' n   nil  text\n 1  NULL  a b\n22     3  c\n2 rows\n');
  });

  it('prints CSV that a spreadsheet does not run', async () => {
    const { stdout } = await ask("SELECT '=1+1' AS a, 'x,\"y\"' AS b, NULL AS c", '--format', 'csv');
    expect(stdout).toBe('a,b,c\r\n\'=1+1,"x,""y""",\r\n');
  });

  it('prints JSON in the shape of its schema, one result for each statement that gives rows', async () => {
    const { stdout } = await ask(
      "CREATE TEMP TABLE t AS SELECT 1 AS a; SELECT a, a FROM t; SELECT x'ff' AS b",
      '--format',
      'json',
    );
    const schema = JSON.parse(readFileSync(join(packageRoot(), 'schema', 'query.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      asOf: '2026-05-04',
      results: [
        { columns: ['a', 'a_2'], rows: [{ a: 1, a_2: 1 }] },
        { columns: ['b'], rows: [{ b: 'ff' }] },
      ],
    });
  });

  it('reads a file, and standard input', async () => {
    const book = makeBook({ 'reviews/README.md': '', 'q.sql': '-- how many\nSELECT COUNT(*) AS n FROM incidents;\n' });
    expect((await book.run(['query', '--file', 'q.sql', '--format', 'csv'])).stdout).toBe('n\r\n0\r\n');
    expect((await book.run(['query', '--format', 'csv'], { stdin: 'SELECT 7 AS n' })).stdout).toBe('n\r\n7\r\n');
    expect((await book.run(['query', '--file', 'none.sql'])).stderr).toContain('Cannot read none.sql: no such file');
    expect((await book.run(['query', '--file', 'q.sql', 'SELECT 1'])).stderr).toContain('expected one of them');
  });

  it('takes SQL that begins with a comment for SQL', async () => {
    expect((await ask('-- a comment\nSELECT 1 AS n', '--format', 'csv')).stdout).toBe('n\r\n1\r\n');
  });

  it.each([
    ['SELECT * FROM incident_metric', 'table `incident_metric`, did you mean `incident_metrics`? (line 1, column 15)'],
    ['SELECT id,\n  severty FROM incidents', '`id`'],
    [
      'SELECT title,\n  severty FROM incidents',
      'column `severty`, did you mean `severity`? (line 2, column 3)\n  2 │   severty FROM incidents\n    │   ^',
    ],
    ['SELECT i.titel FROM incidents i', 'column `titel`, did you mean `title`?'],
    ['SELEC 1', '`SELEC`: here the SQL cannot be understood (line 1, column 1)'],
    ['SELECT 1 +', 'Unexpected end of the SQL, expected more'],
    ['SELECT NOW()', "function `NOW`, expected SQLite’s own: datetime('now')"],
    ['', 'Unexpected empty SQL'],
    [
      'SELECT 1; SELECT oops FROM lessons',
      'column `oops`, there are incident_id, lesson_number, kind, lesson (line 1, column 18)',
    ],
  ])('says of %j what is wrong and where', async (sql, message) => {
    const { code, stdout, stderr } = await ask(sql);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    'DELETE FROM incidents',
    'WITH a AS (SELECT 1) DELETE FROM incidents',
    "/* x */ UPDATE incidents SET title = 'x'",
    'DROP TABLE incidents',
    'CREATE TABLE mine AS SELECT 1',
    'PRAGMA query_only = OFF',
    "ATTACH 'x' AS y",
    'VACUUM',
    'CREATE TEMP TABLE t AS SELECT 1; DELETE FROM incidents',
    'CREATE TEMP TRIGGER t AFTER INSERT ON incidents BEGIN SELECT 1; END',
    'REPLACE INTO book VALUES (1, 2, 3)',
  ])('refuses %j: the data are read-only', async (sql) => {
    const { code, stderr } = await ask(sql);
    expect(code).toBe(2);
    expect(stderr).toContain('the data are read-only');
  });

  it('writes several results as one CSV to nobody', async () => {
    const { code, stderr } = await ask('SELECT 1; SELECT 2', '--format', 'csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Unexpected 2 results, expected one')]);
  });

  it('names the two reviews that share an id, and says how many files it left out', async () => {
    const review = readFileSync(join(bookFolder, 'reviews', 'dns.md'), 'utf8');
    const twice = makeBook({ 'reviews/a.md': review, 'reviews/b.md': review });
    expect((await twice.run(['query', 'SELECT 1'])).stderr).toMatch(
      /Unexpected id \S+ in reviews\/b.md, which reviews\/a.md has too/,
    );
    const broken = makeBook({ 'reviews/a.md': review, 'reviews/b.md': '# no front matter\n' });
    const { code, stderr } = await broken.run(['query', 'SELECT 1']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 file is left out')]);
  });
});

describe('the prompt', () => {
  /** Types lines at the prompt as a terminal would hand them over. */
  async function type(lines: string, env: Record<string, string> = {}, isTTY = false): Promise<string> {
    const [stdin, stdout] = [new PassThrough(), new PassThrough()];
    let printed = '';
    stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
    stdin.end(lines);
    const outside = { fetch, wait: () => Promise.resolve() };
    const world = { ...outside, cwd: bookFolder, env, now: () => 0, interrupted: new AbortController().signal };
    const streams = {
      stdin: Object.assign(stdin, { isTTY: true }),
      stdout: Object.assign(stdout, { isTTY }),
      stderr: stdout,
    };
    expect(await run(['query', '--as-of', '2026-05-04'], { ...world, ...streams }, '0')).toBe(0);
    return printed;
  }

  it('answers statements of several lines, goes on after a mistake, and shows what there is', async () => {
    const printed = await type(
      'SELECT 40 +\n  2 AS answer;\nSELECT nope FROM lessons;\n.tables\n.schema lessons\nSELECT 3 AS still;\n.quit\n',
    );
    expect(printed).toContain('answer\n    42\n1 row');
    expect(printed).toContain('Unexpected column `nope`');
    expect(printed).toMatch(/^incident_factors +Contributing factors/m);
    expect(printed).toMatch(/^lesson_number +integer/m);
    expect(printed).toContain('still\n    3\n1 row');
  });

  it('keeps a temporary table for the next statement', async () => {
    expect(await type('CREATE TEMP TABLE t AS SELECT 5 AS five;\nSELECT five FROM t;\n')).toContain('five\n   5\n');
  });

  it('remembers what was typed until the next time', async () => {
    const { root } = makeBook({});
    await type('SELECT 1 AS first;\n.quit\n', { XDG_STATE_HOME: root }, true);
    expect(readFileSync(join(root, 'incidentbook', 'query-history'), 'utf8')).toContain('SELECT 1 AS first;');
  });
});
