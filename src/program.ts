import { Command as Commander, CommanderError, Option } from 'commander';
import { CannotRun } from './cannot-run.ts';
import type { Command, CommandEntry, CommandGroup, ExitCode } from './commands/command.ts';
import { exitCode } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { nearest } from './review/nearest.ts';
import { visible } from './visible.ts';
import type { World } from './world.ts';
import { refusalOf } from './world-refuses.ts';

/** Runs the command that the arguments (without the program's own name) ask for, and returns its exit code. Never exits by itself. */
export async function run(args: readonly string[], world: World, version: string): Promise<ExitCode> {
  try {
    return await dispatch(args, world, version);
  } catch (error) {
    const message = error instanceof CannotRun ? error.message : refusalOf(error);
    if (message === undefined) throw error;
    world.stderr.write(`incidentbook: ${visible(message)}\n`);
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
      : dispatch([...args.slice(1), '--help'], world, version);
  const loaded = await named(commands, first, 'incidentbook').load();
  return 'subcommands' in loaded
    ? runGroup(loaded, args.slice(1), world)
    : runCommand(loaded, loaded.name, args.slice(1), world);
}

/** The command of a name. Throws {@link CannotRun} with the nearest name where there is none. */
function named<T extends { readonly name: string }>(among: readonly T[], name: string, above: string): T {
  const found = among.find((command) => command.name === name);
  if (found) return found;
  const near = nearest(
    name,
    among.map((command) => command.name),
  );
  const wanted = above === 'incidentbook' ? name : `${above.replace('incidentbook ', '')} ${name}`;
  throw new CannotRun(
    `Unknown command \`${wanted}\`. ${near ? `Did you mean \`${near}\`?` : `\`${above} --help\` lists the commands.`}`,
  );
}

async function runGroup(group: CommandGroup, args: readonly string[], world: World): Promise<ExitCode> {
  const [verb] = args;
  if (verb === undefined || verb === '--help' || verb === '-h') return print(world, groupHelp(group), exitCode.fine);
  const command = named(group.subcommands, verb, `incidentbook ${group.name}`);
  return runCommand(command, `${group.name} ${command.name}`, args.slice(1), world);
}

async function runCommand(command: Command, name: string, args: readonly string[], world: World): Promise<ExitCode> {
  let result: ExitCode = exitCode.fine;
  const commander = new Commander(`incidentbook ${name}`)
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
    await commander.parseAsync(args.map(asArgument), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCode.fine;
    const message = error.message
      .replace(/^error: /, '')
      .replace(/\n\(Did you mean (.*?)\?\)$/s, '. Did you mean `$1`?');
    throw new CannotRun(
      `${capitalised(message)}${/[.?]$/.test(message) ? '' : '.'} \`incidentbook ${name} --help\` shows how.`,
    );
  }
  return result;
}

function menu(entries: readonly Pick<CommandEntry, 'name' | 'summary'>[]): string {
  const width = Math.max(...entries.map(({ name }) => name.length)) + 3;
  return entries.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n');
}

function groupHelp({ name, summary, subcommands }: CommandGroup): string {
  const examples = subcommands.flatMap((command) => command.examples);
  return `${summary}

Usage: incidentbook ${name} <command> [options]

Commands
${menu(subcommands)}
${examplesOf({ examples })}
\`incidentbook ${name} <command> --help\` shows options.
`;
}

/** No option has a blank behind its dashes: that is a comment at the beginning of SQL. */
function asArgument(arg: string): string {
  return /^--\s/.test(arg) ? ` ${arg}` : arg;
}

function overview(version: string): string {
  return `Incidentbook ${version}: post-incident reviews as code.

Usage: incidentbook <command> [options]

Commands
${menu(commands)}

\`incidentbook <command> --help\` shows options and examples.
`;
}

function examplesOf(command: Pick<Command, 'examples'>): string {
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
