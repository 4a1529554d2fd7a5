import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { resultAsTable } from '../exports/query-table.ts';
import { databaseOf } from '../exports/relational/query/open-book.ts';
import { resultAsCsv, resultsAsJson } from '../exports/relational/query/printers.ts';
import { runSql, type SqlResult } from '../exports/relational/query/run-sql.ts';
import { frameOf, SqlFault } from '../exports/relational/query/sql-fault.ts';
import { readStream } from '../io/read-stream.ts';
import { readText } from '../io/read-text.ts';
import { visible } from '../visible.ts';
import type { World } from '../world.ts';
import { audienceOf, audienceOption, printerFor, publicBook, refusingLeaks, tellLeaks } from './audience.ts';
import { bookRows } from './book-rows.ts';
import { type Command, type CommandInput, type ExitCode, exitCode } from './command.ts';
import { promptForSql } from './query-prompt.ts';
import { asOfOption, pick, textOption } from './shared-options.ts';

/** Prints the results of one text of SQL. */
interface ResultPrinter {
  readonly name: string;
  readonly summary: string;
  print(results: readonly SqlResult[], asOfDay: string, world: World): string;
}

const printers: readonly ResultPrinter[] = [
  {
    name: 'table',
    summary: 'for people',
    print(results, _asOf, { stdout, env }) {
      const colours = coloursFor(stdout, env);
      return results
        .map((result) => resultAsTable(result, colours, stdout.isTTY ? stdout.columns || undefined : undefined))
        .join('\n');
    },
  },
  {
    name: 'json',
    summary: 'for programs, see schema/query.schema.json',
    print: (results, asOfDay) => resultsAsJson(results, asOfDay),
  },
  { name: 'csv', summary: 'for spreadsheets', print: (results) => onlyOne(results) },
];

export const query: Command = {
  name: 'query',
  summary: 'Ask the book in SQL: tables of incidents, phases, factors, actions and more',
  arguments: [{ name: '[sql]', description: 'what to ask; without it a prompt in a terminal, or standard input' }],
  options: [
    { flags: '--file <path>', description: 'read the SQL from a file' },
    {
      flags: '--format <name>',
      description: `how to print: ${printers.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`,
      default: 'table',
    },
    audienceOption,
    asOfOption,
  ],
  examples: [
    [
      'incidentbook query "SELECT severity, COUNT(*) FROM incidents WHERE counted GROUP BY severity"',
      'how many of each severity, without near misses and drills',
    ],
    ['incidentbook query --file overdue.sql --format csv > overdue.csv', 'a query of your own, for a spreadsheet'],
    ['incidentbook query "SELECT * FROM incident_timeline ORDER BY timestamp"', 'what happened when'],
    ['incidentbook query', 'a prompt with history; `.tables` lists the tables'],
  ],
  run: (input, world) => refusingLeaks(world, () => answerQuery(input, world)),
};

async function answerQuery(input: CommandInput, world: World): Promise<ExitCode> {
  const printer = pick(printers, textOption(input.options['format']) ?? 'table', 'format');
  const moment = asOf(textOption(input.options['asOf']), world.now());
  const given = await givenSql(input, world);
  if (given?.trim() === '')
    throw new CannotRun('Unexpected empty SQL, expected for instance "SELECT * FROM incidents"');
  const book = await publicBook({ cwd: world.cwd, asOf: moment, ...audienceOf(input), gitEnv: world.env });
  const { print } = await printerFor(book, world);
  const db = await databaseOf(bookRows(world, moment, book));
  const answer = (sql: string) => {
    const results = runSql(db, sql);
    print(printer.print(results, moment.day, world), results);
  };
  try {
    if (given === undefined) {
      await promptForSql(world, (sql) => orSay(world, sql, () => answer(sql)));
      return exitCode.fine;
    }
    answer(given);
    return exitCode.fine;
  } catch (error) {
    if (!(error instanceof SqlFault)) throw error;
    throw new CannotRun(faultInWords(error, given ?? ''));
  } finally {
    db.close();
  }
}

/** The SQL of the command line, of a file or of standard input; undefined where it is to be asked for. */
async function givenSql({ args, options }: CommandInput, { cwd, stdin }: World): Promise<string | undefined> {
  const file = textOption(options['file']);
  const [sql] = args;
  if (file !== undefined && sql !== undefined)
    throw new CannotRun('Unexpected SQL beside --file, expected one of them');
  if (file !== undefined) return readText(resolve(cwd, file), file);
  if (args.length > 1) throw new CannotRun('Unexpected second argument, expected the SQL in quotes as one');
  if (sql !== undefined) return sql;
  return stdin.isTTY ? undefined : readStream(stdin);
}

function onlyOne(results: readonly SqlResult[]): string {
  const [result] = results;
  if (results.length > 1) {
    throw new CannotRun(
      `Unexpected ${results.length} results, expected one: a CSV file is one table. Use --format json for several.`,
    );
  }
  return result ? resultAsCsv(result) : '';
}

/** At a prompt a mistake ends a statement, and not the session. */
function orSay(world: World, sql: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SqlFault || error instanceof CannotRun)) {
      tellLeaks(error, world);
      return;
    }
    world.stderr.write(`${visible(error instanceof SqlFault ? faultInWords(error, sql) : error.message)}\n`);
  }
}

function faultInWords(fault: SqlFault, sql: string): string {
  const where = fault.place ? ` (line ${fault.place.line}, column ${fault.place.column})` : '';
  const frame = frameOf(sql, fault);
  return `${fault.message}${where}${frame === '' ? '' : `\n${frame.trimEnd()}`}`;
}
