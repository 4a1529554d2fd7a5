import { asMarkdown } from '../../review/markdown-text.ts';
import { lateness, summaryOf } from './action-record.ts';
import type { ActionPrinter } from './printer.ts';

/** Markdown: one table, for a wiki, a pull request or a chat. */
export const markdown: ActionPrinter = {
  name: 'md',
  summary: 'Markdown for a wiki or a pull request',
  print(list) {
    const head = ['Incident', 'Action', 'Owner', 'Priority', 'Target Date', 'Status'];
    const rows = list.actions.map((action) => [
      action.incidentId,
      action.action.text,
      action.owner ?? '',
      action.priority ?? '',
      [action.target ?? '', lateness(action)].filter((text) => text !== '').join(', '),
      action.status ?? '',
    ]);
    const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(asMarkdown))].map(
      (row) => `| ${row.join(' | ')} |`,
    );
    return `${[summaryOf(list), ...(rows.length > 0 ? [lines.join('\n')] : [])].join('\n\n')}\n`;
  },
};
