import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { checkedCell, knownStatus } from '../edit/action-change.ts';
import { addRowEdit } from '../edit/add-row.ts';
import { actionTable, findReview } from '../edit/find-action.ts';
import { freeActionId } from '../edit/free-action-id.ts';
import { noColumn } from '../edit/set-cell.ts';
import { applyEdits } from '../fix/apply-fixes.ts';
import { fromRoot } from '../io/discover.ts';
import { openBook, writeEdited } from '../pipeline/documents.ts';
import { cellOptions, cellsOf, dryRunOption } from './action-options.ts';
import { type Command, exitCode } from './command.ts';
import { textOption } from './shared-options.ts';

export const addAction: Command = {
  name: 'add',
  summary: 'Add an action to a review, below the others',
  arguments: [
    { name: '<incident>', description: 'id of the incident, or the file of its review' },
    { name: '<text>', description: 'what is to be done: specific enough to verify' },
  ],
  options: [
    { flags: '--status <status>', description: 'Pending, In progress, Blocked, Done or Dropped', default: 'Pending' },
    { flags: '--id <id>', description: 'its own id, where the table has a column for it; the next one without' },
    ...cellOptions,
    dryRunOption,
  ],
  examples: [
    [
      'incidentbook action add INC-2026-014 "Cap the pool at 40 connections" --owner @payments --priority high --target 2026-03-27',
      'below the others',
    ],
  ],
  async run({ args, options }, world) {
    const [incident = '', text = ''] = args;
    if (text.trim() === '') throw new CannotRun('Unexpected empty text, expected what is to be done.');
    const { project, documents } = await openBook(world.cwd);
    const document = findReview(documents, incident, fromRoot(project.root, resolve(world.cwd, incident)));
    if (typeof document === 'string') throw new CannotRun(document);
    const table = actionTable(document);
    const { source, body, meta } = document;
    if (!table) {
      throw new CannotRun(
        `${source.path} has no table of actions, expected a section Action Items with one. Copy it from ${project.settings.reviews}/_template.md.`,
      );
    }
    const names = table.columns.map(({ name }) => name);
    const ownId = textOption(options['id']);
    const cells: Record<string, string> = {
      Action: text,
      Status: knownStatus(textOption(options['status']) ?? ''),
      ...(ownId === undefined ? {} : { ID: ownId }),
      ...cellsOf(options),
    };
    for (const [column, value] of Object.entries(cells)) {
      if (column !== 'Action' && column !== 'Status') cells[column] = checkedCell(column, value);
      if (!names.includes(column)) {
        throw new CannotRun(noColumn(document, column, table));
      }
    }
    if (names.includes('ID')) cells['ID'] ??= freeActionId(`${meta.id}#`, table.rows.length + 1, body.actions);
    const after = applyEdits(source.text, [
      addRowEdit(
        document,
        table,
        names.map((name) => cells[name] ?? ''),
      ),
    ]);
    const told = `Added to ${source.path}: ${text}\n`;
    await writeEdited(project.root, source, after, told, options['dryRun'] === true, world);
    return exitCode.fine;
  },
};
