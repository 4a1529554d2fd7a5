import { Command as Commander, CommanderError, Option } from 'commander';
import { CannotRun } from './cannot-run.ts';
import type { Command, ExitCode } from './commands/command.ts';
import { exitCode } from './commands/command.ts';
import { type CommandEntry, commands } from './commands/index.ts';
import { nearest } from './review/nearest.ts';
import { visible } from './visible.ts';
import type { World } from './world.ts';

/** Runs the command that the arguments (without the program's own name) ask for, and returns its exit code. Never exits by itself. */
export async function run(args: readonly string[], world: World, version: string): Promise<ExitCode> {
  try {
    return await dispatch(args, world, version);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    world.stderr.write(`incidentbook: ${visible(error.message)}\n`);
    return exitCode.couldNotRun;
  }
}

async function dispatch(args: readonly string[], world: World, version: string): Promise<ExitCode> {
  const [first, second] = args;
  if (first === undefined || first === '--help' || first === '-h')
    return print(world, overview(version), exitCode.fine);
  if (first === '--version' || first === '-V') return print(world, `${version}\n`, exitCode.fine);
  if (first === 'help')
    return second === undefined
      ? print(world, overview(version), exitCode.fine)
      : dispatch([second, '--help'], world, version);
  const entry = commands.find((command) => command.name === first);
  if (!entry) {
    const near = nearest(
      first,
      commands.map((command) => command.name),
    );
    throw new CannotRun(
      `Unknown command \`${first}\`. ${near ? `Did you mean \`${near}\`?` : '`incidentbook --help` lists the commands.'}`,
    );
  }
  return runCommand(await entry.load(), args.slice(1), world);
}

async function runCommand(command: Command, args: readonly string[], world: World): Promise<ExitCode> {
  let result: ExitCode = exitCode.fine;
  const commander = new Commander(`incidentbook ${command.name}`)
    .description(command.summary)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => world.stdout.columns ?? 100,
    });
  for (const argument of command.arguments ?? []) commander.argument(argument.name, argument.description);
  for (const spec of command.options) {
    const option = new Option(spec.flags, spec.description);
    if (spec.default !== undefined) option.default(spec.default);
    if (spec.choices) option.choices([...spec.choices]);
    commander.addOption(option);
  }
  commander.addHelpText('after', examplesOf(command));
  commander.action(async (...given: unknown[]) => {
    result = await command.run({ args: commander.args, options: commander.opts() }, world);
    void given;
  });
  try {
    await commander.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCode.fine;
    const message = error.message
      .replace(/^error: /, '')
      .replace(/\n\(Did you mean (.*?)\?\)$/s, '. Did you mean `$1`?');
    throw new CannotRun(
      `${capitalised(message)}${/[.?]$/.test(message) ? '' : '.'} \`incidentbook ${command.name} --help\` shows how.`,
    );
  }
  return result;
}

function overview(version: string): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 3;
  const line = ({ name, summary }: CommandEntry) => `  ${name.padEnd(width)}${summary}`;
  return `Incidentbook ${version}: post-incident reviews as code.

Usage: incidentbook <command> [options]

Commands
${commands.map(line).join('\n')}

\`incidentbook <command> --help\` shows options and examples.
`;
}

function examplesOf(command: Command): string {
  const width = Math.max(0, ...command.examples.map(([line]) => line.length)) + 3;
  return `\nExamples\n${command.examples.map(([line, meaning]) => `  ${line.padEnd(width)}${meaning}`).join('\n')}\n`;
}

function print(world: World, text: string, code: ExitCode): ExitCode {
  world.stdout.write(text);
  return code;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
