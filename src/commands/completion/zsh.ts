import type { Completable } from './completable.ts';

/** A script for zsh, for `source` as well as for a folder in `fpath`. */
export function zshCompletion(all: readonly Completable[]): string {
  const described = (items: readonly { readonly name: string; readonly summary: string }[]) =>
    items.map(({ name, summary }) => `'${name}:${plain(summary)}'`).join(' ');
  const tops = all.filter(({ line }) => !line.includes(' ')).map(({ line, summary }) => ({ name: line, summary }));
  const nouns = all.filter(({ verbs }) => verbs.length > 0);
  const verbs = nouns.map(({ line, verbs: items }) => {
    return `    ${line}) if (( CURRENT == 3 )); then items=(${described(items)}); _describe verb items; return; fi; line="$line $words[3]" ;;`;
  });
  const cases = all.map(({ line, options }) => {
    const items = options.map(({ name, meaning }) => `'${name}:${plain(meaning)}'`);
    return `    '${line}') items=(${[...items, "'--help:show options and examples'"].join(' ')}) ;;`;
  });
  return `#compdef incidentbook
_incidentbook() {
  local -a items
  local line="$words[2]"
  if (( CURRENT == 2 )); then items=(${described(tops)}); _describe command items; return; fi
  case "$line" in
${verbs.join('\n')}
  esac
  case "$line" in
${cases.join('\n')}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then _describe option items; else _files; fi
}
compdef _incidentbook incidentbook
`;
}

function plain(text: string): string {
  return text.replaceAll(':', ',').replaceAll("'", '’').replaceAll('`', '');
}
