import type { Command, CommandEntry } from './command.ts';

/** docs/commands.md: every command with its arguments and options, so that the page cannot say anything but the commands. */
export async function commandsPage(entries: readonly CommandEntry[]): Promise<string> {
  const parts: string[] = [];
  for (const { name, summary, load } of entries) {
    const loaded = await load();
    const verbs = 'subcommands' in loaded ? loaded.subcommands : [];
    parts.push(`## ${name}\n\n${summary}.`);
    if ('subcommands' in loaded)
      for (const verb of verbs) parts.push(`### ${name} ${verb.name}\n\n${verb.summary}.`, ...tablesOf(verb));
    else parts.push(...tablesOf(loaded));
  }
  return `# Commands

Written from the commands themselves by \`npm run generate\`. Behind any of them \`--help\` shows the same with examples. Exit
codes: 0 fine, 1 problems were found, 2 could not run.

${parts.join('\n\n')}
`;
}

function tablesOf({ arguments: given = [], options }: Command): string[] {
  return [
    ...table(
      'argument',
      given.map(({ name, description }) => [name, description]),
    ),
    ...table(
      'option',
      options.map(({ flags, description, default: usual }) => {
        return [flags, usual === undefined ? description : `${description} (${usual} where not said otherwise)`];
      }),
    ),
  ];
}

function table(head: string, rows: readonly (readonly [name: string, meaning: string])[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(
    ([name, meaning]) => `| \`${name}\` | ${meaning.replaceAll('|', '\\|').replace(/<(?=\w)/g, '\\<')} |`,
  );
  return [[`| ${head} | meaning |`, '|---|---|', ...lines].join('\n')];
}
