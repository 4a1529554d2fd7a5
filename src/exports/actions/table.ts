import type { ActionState } from '../../knowledge/types.ts';
import { visible } from '../../visible.ts';
import { lateness, summaryOf } from './action-record.ts';
import type { ActionPrinter } from './printer.ts';

/** The narrowest that the words of an action are cut to. */
const LEAST_ACTION_WIDTH = 24;
const GAP = '  ';
const columns: readonly { readonly title: string; of(action: ActionState): string }[] = [
  { title: 'ID', of: ({ id, incidentId }) => (id.startsWith(incidentId) ? id : `${incidentId} ${id}`) },
  { title: 'Owner', of: ({ owner }) => owner ?? '–' },
  { title: 'Priority', of: ({ priority }) => priority ?? '–' },
  { title: 'Status', of: ({ status }) => status ?? '–' },
  { title: 'Target date', of: ({ target }) => target ?? '–' },
  { title: '', of: (action) => lateness(action) },
  { title: 'Action', of: ({ action }) => action.text },
];

/** A table for people; in a terminal the words of the actions are cut to its width, in a file they are whole. */
export const table: ActionPrinter = {
  name: 'table',
  summary: 'for people',
  print(list, colours, width) {
    const rows = list.actions.map((action) => columns.map((column) => visible(column.of(action)).replace(/\s+/g, ' ')));
    const titles = columns.map(({ title }) => title);
    const widths = titles.map((title, index) =>
      rows.reduce((width, row) => Math.max(width, row[index]?.length ?? 0), title.length),
    );
    const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
    const left = width === undefined ? Number.POSITIVE_INFINITY : Math.max(LEAST_ACTION_WIDTH, width - before);
    const lineOf = (cells: readonly string[]): string =>
      cells
        .map((cell, index) => (index === cells.length - 1 ? cut(cell, left) : cell.padEnd(widths[index] ?? 0)))
        .join(GAP);
    const lines = list.actions.map((action, index) => {
      const line = lineOf(rows[index] ?? []);
      if (!action.open) return colours.dim(line);
      return (action.overdueDays ?? 0) > 0 ? colours.red(line) : line;
    });
    const head = rows.length === 0 ? [] : ['', colours.bold(lineOf(titles)), ...lines];
    return `${[summaryOf(list), ...head].join('\n')}\n`;
  },
};

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
