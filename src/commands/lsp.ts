import { CannotRun } from '../cannot-run.ts';
import { serveEditor } from '../editor/server.ts';
import { packageVersion } from '../io/package-root.ts';
import { type Command, exitCode } from './command.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'Serve an editor: problems as you type, fixes, completion, hover, rename',
  // Many editors pass it to every language server.
  options: [
    { flags: '--stdio', description: 'speak over standard input and output, which is what it always does' },
    {
      flags: '--extend',
      description:
        'run the code that `extend` in the configuration of a book names, for its own rules: for books that you trust, since whatever you open is served',
    },
  ],
  examples: [['incidentbook lsp', 'is started by an editor; docs/editors.md has the set-up for several']],
  async run({ options }, world) {
    if (world.stdin.isTTY === true) {
      throw new CannotRun(
        'Unexpected terminal, expected an editor: `incidentbook lsp` speaks the Language Server Protocol over its standard input. docs/editors.md shows how to set an editor up.',
      );
    }
    return (await serveEditor(world, { version: packageVersion(), extend: options['extend'] === true }))
      ? exitCode.fine
      : exitCode.problemsFound;
  },
};
