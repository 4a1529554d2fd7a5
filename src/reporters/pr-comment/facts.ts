import { clipped, inertMarkdown } from '../../inert-markdown.ts';
import type { ReviewPreview } from '../../knowledge/review-preview.ts';
import type { Report } from '../reporter.ts';
import { amount } from '../text.ts';
import { linked } from './problem-list.ts';

const TEXT = 200;

/** The facts and the derived durations of reviews as a table, with as many rows as fit into a number of characters. */
export function factsTable(previews: readonly ReviewPreview[], { fileUrl }: Report, most: number): string {
  const [first] = previews;
  if (!first) return '';
  const names = ['Review', 'Severity', 'Status', ...first.durations.map(({ name }) => name)];
  const head = [row(names), row(names.map(() => '---'))];
  let left = most - head.join('\n').length;
  const rows: string[] = [];
  for (const { id, title, path, severity, status, durations } of previews) {
    const name = `${linked(inertMarkdown(clipped(id, TEXT)), fileUrl(path))} ${inertMarkdown(clipped(title, TEXT))}`;
    const cells = [severity, status, ...durations.map(({ words }) => words)];
    const line = row([name, ...cells.map((cell) => inertMarkdown(clipped(cell, TEXT)))]);
    left -= line.length + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const more = previews.length - rows.length;
  return [...head, ...rows, ...(more > 0 ? [`\n… and ${amount(more, 'more review')}.`] : [])].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
