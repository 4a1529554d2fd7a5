import { type Command, type CommandEntry, exitCode } from './command.ts';
import { bashCompletion } from './completion/bash.ts';
import { completable } from './completion/completable.ts';
import { fishCompletion } from './completion/fish.ts';
import { zshCompletion } from './completion/zsh.ts';
import { pick } from './shared-options.ts';

const shells = [
  { name: 'bash', print: bashCompletion },
  { name: 'zsh', print: zshCompletion },
  { name: 'fish', print: fishCompletion },
] as const;

/** The command that prints what a shell needs to complete all commands of a menu. */
export function completionFor(entries: readonly CommandEntry[]): Command {
  return {
    name: 'completion',
    summary: 'Print what your shell needs to complete commands and options',
    arguments: [{ name: '<shell>', description: shells.map(({ name }) => name).join(', ') }],
    options: [],
    examples: [
      ['source <(incidentbook completion bash)', 'in ~/.bashrc'],
      ['source <(incidentbook completion zsh)', 'in ~/.zshrc, behind compinit'],
      ['incidentbook completion fish > ~/.config/fish/completions/incidentbook.fish', 'once'],
    ],
    async run({ args }, { stdout }) {
      const shell = pick(shells, args[0] ?? '', 'shell');
      stdout.write(shell.print(await completable(entries)));
      return exitCode.fine;
    },
  };
}
