import type { Completable } from './completable.ts';

/** A script for bash: words are completed by what stands before them, and file names where nothing else fits. */
export function bashCompletion(all: readonly Completable[]): string {
  const tops = all.filter(({ line }) => !line.includes(' ')).map(({ line }) => line);
  const cases = all.map(({ line, options, verbs }) => {
    const words = [...verbs.map(({ name }) => name), ...options.map(({ name }) => name), '--help'];
    return `    '${line}') words='${words.join(' ')}' ;;`;
  });
  const nouns = all.filter(({ verbs }) => verbs.length > 0).map(({ line }) => line);
  return `# bash completion of incidentbook
_incidentbook() {
  local words='' line="\${COMP_WORDS[1]}" current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${tops.join(' ')} help --help --version' -- "$current"))
    return
  fi
  case "$line" in
    ${nouns.join('|')}) [ "$COMP_CWORD" -gt 2 ] && line="$line \${COMP_WORDS[2]}" ;;
  esac
  case "$line" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) case "$line" in ${nouns.join('|')}) COMPREPLY=($(compgen -W "$words" -- "$current")) ;; esac ;;
  esac
}
complete -o default -F _incidentbook incidentbook
`;
}
