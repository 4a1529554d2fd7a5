import { tables, views } from '../exports/relational/model.ts';
import { historyPathIn, promptLines } from '../io/prompt.ts';
import type { World } from '../world.ts';

const help = `.tables           the tables and views
.schema TABLE     the columns of one
.quit             end (or ^D)
A statement ends with a semicolon and may take several lines.
`;

/** Asks for SQL in a terminal until the user has had enough; `run` prints the answer or what is wrong. */
export async function promptForSql(world: World, run: (sql: string) => void): Promise<void> {
  world.stdout.write(
    `SQL over this book, read-only: ${tables.length + views.length} tables and views. \`.help\` helps, \`.quit\` ends.\n`,
  );
  let pending = '';
  await promptLines(
    world,
    {
      prompt: () => (pending === '' ? 'sql> ' : '...> '),
      words: [...new Set([...tables, ...views].flatMap(({ name, columns }) => [name, ...Object.keys(columns)]))],
      historyPath: historyPathIn(world.env),
    },
    (line) => {
      const text = line.trim();
      if (pending === '' && text === '') return true;
      if (pending === '' && /^[.\\]|^(?:quit|exit|help)\b;?$/i.test(text)) return answerDot(text, world);
      pending += `${line}\n`;
      if (!text.endsWith(';')) return true;
      const sql = pending;
      pending = '';
      run(sql);
      return true;
    },
    () => {
      const had = pending !== '';
      pending = '';
      return had;
    },
  );
  if (pending.trim() !== '') run(pending);
}

/** The prompt's own words. Answers whether to go on. */
function answerDot(text: string, { stdout }: World): boolean {
  const [word = '', name] = text
    .replace(/^[.\\]/, '')
    .replace(/;$/, '')
    .split(/\s+/);
  const all = [...tables, ...views];
  if (['quit', 'exit', 'q'].includes(word.toLowerCase())) return false;
  if (word === 'tables' || word === 'dt') {
    const width = Math.max(...all.map((each) => each.name.length)) + 2;
    stdout.write(all.map((each) => `${each.name.padEnd(width)}${each.description}\n`).join(''));
    return true;
  }
  const table = all.find((each) => each.name === name);
  if ((word === 'schema' || word === 'd') && table) {
    const columns = Object.entries(table.columns);
    const width = Math.max(...columns.map(([column]) => column.length)) + 2;
    stdout.write(
      columns
        .map(([column, { type, description }]) => `${column.padEnd(width)}${type.padEnd(11)}${description}\n`)
        .join(''),
    );
    return true;
  }
  stdout.write(help);
  return true;
}
