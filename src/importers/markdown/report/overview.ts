import type { Colours } from '../../../colour.ts';
import { LineIndex } from '../../../review/lines.ts';
import { milestoneNames } from '../../../review/types.ts';
import { visible } from '../../../visible.ts';
import type { Imported, Outcome } from '../outcome.ts';
import { asLine } from '../page.ts';
import { groupedNotes } from './grouped-notes.ts';
import { valuesOf } from './values-of.ts';

/** A table of what became, or would become, of each document. */
export function printOverview(outcomes: readonly Outcome[], colours: Colours): string {
  const rows = outcomes.filter(isImported).map(({ source, id, review, result }) => {
    const milestones = milestoneNames.flatMap((name) => {
      const value = result.milestones[name]?.value;
      // A milestone of which only the day is known looks like it.
      return value === undefined ? [] : [value.includes('T') ? name : `${name}≈`];
    });
    return [
      source,
      id,
      String(result.entries.length),
      String(result.entries.filter(({ time }) => time !== undefined).length),
      milestones.length === 0 ? '–' : milestones.join(' '),
      String(groupedNotes(result.notes).length),
      review,
    ];
  });
  const heads = ['Document', 'ID', 'Entries', 'Timed', 'Milestones', 'Notes', 'Review'];
  return rows.length === 0 ? '' : columns(heads, rows, colours);
}

/** Every value with its place in the document, and whatever a person should look at. */
export function printDetails(imported: Imported, colours: Colours): string {
  const { source, original, result, id } = imported;
  const lines = new LineIndex(original);
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const { line, column } = lines.place(start, end);
    return `${line}:${column}`;
  };
  const rows = valuesOf(result, id).map(({ field, value, evidence, confidence, why }) => [
    field,
    cut(value, 50),
    evidence.map((one) => (one.role === 'file-name' ? 'file name' : at(one))).join(' '),
    confidence,
    cut(why, 90),
  ]);
  const notes = groupedNotes(result.notes).map(({ places, message }) => {
    const more = places.length > 1 ? ` (and ${places.length - 1} more)` : '';
    return `${source}:${at(places[0])}${more} ${visible(cut(message, 200))}`;
  });
  const table = columns(['Field', 'Value', 'Where', 'Sure', 'Why'], rows, colours);
  return `\n${colours.bold(source)}\n${table}${notes.length > 0 ? `\n${notes.join('\n')}\n` : ''}`;
}

function isImported(outcome: Outcome): outcome is Imported {
  return outcome.kind === 'imported';
}

function columns(heads: readonly string[], rows: readonly (readonly string[])[], colours: Colours): string {
  const shown = rows.map((row) => row.map((cell) => visible(asLine(cell))));
  const widths = heads.map((head, index) => Math.max(head.length, ...shown.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[colours.bold(line(heads)), ...shown.map(line)].join('\n')}\n`;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
