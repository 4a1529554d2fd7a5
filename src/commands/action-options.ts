import type { CommandInput, OptionSpec } from './command.ts';
import { textOption } from './shared-options.ts';

/** The options that write into one column each: the name of the option and the column. */
const columns = [
  ['--owner <handle>', 'owner', 'Owner', 'who answers for it, such as @payments'],
  ['--priority <level>', 'priority', 'Priority', 'High, Medium or Low'],
  ['--target <date>', 'target', 'Target Date', 'day by which it is to be done, YYYY-MM-DD'],
  ['--type <type>', 'type', 'Type', 'Corrective, Preventive, Detection or Response'],
  ['--ticket <link>', 'ticket', 'Ticket', 'where it is tracked'],
  ['--success-criteria <text>', 'successCriteria', 'Success Criteria', 'how its success is measured'],
  ['--dependencies <text>', 'dependencies', 'Dependencies', 'what has to happen first'],
  ['--resources <text>', 'resources', 'Resources', 'help or budget that it needs'],
] as const;

export const cellOptions: readonly OptionSpec[] = columns.map(([flags, , , description]) => ({ flags, description }));

export const dryRunOption: OptionSpec = {
  flags: '--dry-run',
  description: 'print what would change as a diff, and write nothing',
};

/** The cells that the options name, by column. */
export function cellsOf(options: CommandInput['options']): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(([, option, column]) => {
      const value = textOption(options[option]);
      return value === undefined ? [] : [[column, value]];
    }),
  );
}
