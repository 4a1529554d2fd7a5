import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { type ActionChange, cellsToSet } from '../edit/action-change.ts';
import { actionTable, findAction } from '../edit/find-action.ts';
import { setCell } from '../edit/set-cell.ts';
import { openBook, writeEdited } from '../pipeline/documents.ts';
import { optional } from '../review/read-actions.ts';
import { cellOptions, cellsOf, dryRunOption } from './action-options.ts';
import { type Command, type CommandInput, exitCode } from './command.ts';
import { asOfOption, textOption } from './shared-options.ts';

export const setAction: Command = {
  name: 'set',
  summary: 'Change cells of one action, and nothing else in its review',
  arguments: [{ name: '<action>', description: 'its id, or the incident and the row: INC-2026-014#2' }],
  options: [
    { flags: '--status <status>', description: 'Pending, In progress, Blocked, Done or Dropped' },
    {
      flags: '--completed <date>',
      description:
        'day on which it was done, YYYY-MM-DD; today without it. Without a column Completed it stands behind the status',
    },
    { flags: '--note <text>', description: 'what stands behind the status; why, where an action is dropped' },
    ...cellOptions,
    dryRunOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook action set INC-2026-014#2 --status done', 'done today'],
    ['incidentbook action set INC-2026-014#2 --status done --completed 2026-03-04', 'done on that day'],
    ['incidentbook action set INC-2026-014#1 --status dropped --note "the gateway limits it"', 'dropped, and why'],
    ['incidentbook action set INC-2026-014#1 --owner @sre --target 2026-04-01 --dry-run', 'shows the difference only'],
  ],
  async run({ args, options }, world) {
    const change = changeOf(options);
    if (Object.keys(change.cells).length + Object.keys(change).length === 1) {
      throw new CannotRun(
        'Nothing to set, expected for instance --status done. `incidentbook action set --help` shows how.',
      );
    }
    const { project, documents } = await openBook(world.cwd);
    const found = findAction(documents, args[0] ?? '');
    if (typeof found === 'string') throw new CannotRun(found);
    const { document, action } = found;
    const columns = actionTable(document)?.columns.map(({ name }) => name) ?? [];
    const values = cellsToSet(action, columns, change, asOf(textOption(options['asOf']), world.now()).day);
    let edited = document;
    for (const cell of values) edited = setCell(edited, project.contract, { ...cell, row: action.row });
    const place = `${document.source.path}:${action.place.line}`;
    const told = values.map(({ column, value }) => {
      const before = action.cells[column]?.text ?? '';
      return `  ${column}: ${before || '(empty)'} → ${value || '(empty)'}\n`;
    });
    const text = `${action.id} ${action.action.text}\n${told.join('')}  in ${place}\n`;
    await writeEdited(project.root, document.source, edited.source.text, text, options['dryRun'] === true, world);
    return exitCode.fine;
  },
};

function changeOf(options: CommandInput['options']): ActionChange {
  return {
    cells: cellsOf(options),
    ...optional('status', textOption(options['status'])),
    ...optional('note', textOption(options['note'])),
    ...optional('completed', textOption(options['completed'])),
  };
}
