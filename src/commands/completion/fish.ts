import type { Completable } from './completable.ts';

/** A script for fish, for its folder of completions. */
export function fishCompletion(all: readonly Completable[]): string {
  const lines = all.flatMap(({ line, summary, options, verbs, takesFiles }) => {
    const [top = '', verb] = line.split(' ');
    const seen = verb
      ? `__fish_seen_subcommand_from ${top}; and __fish_seen_subcommand_from ${verb}`
      : `__fish_seen_subcommand_from ${top}`;
    return [
      ...(verb ? [] : [`complete -c incidentbook -f -n __fish_use_subcommand -a ${top} -d '${plain(summary)}'`]),
      ...verbs.map(
        ({ name, summary: what }) => `complete -c incidentbook -f -n '${seen}' -a ${name} -d '${plain(what)}'`,
      ),
      ...options.map(({ name, meaning, takesValue }) => {
        return `complete -c incidentbook -n '${seen}' -l ${name.slice(2)}${takesValue ? ' -r' : ''} -d '${plain(meaning)}'`;
      }),
      ...(takesFiles || verbs.length > 0 ? [] : [`complete -c incidentbook -f -n '${seen}'`]),
    ];
  });
  return `# fish completion of incidentbook\n${lines.join('\n')}\n`;
}

function plain(text: string): string {
  return text.replaceAll("'", '’').replaceAll('`', '').replaceAll('\\', '');
}
