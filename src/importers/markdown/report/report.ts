import { posix } from 'node:path';
import { LineIndex } from '../../../review/lines.ts';
import { asMarkdown } from '../../../review/markdown-text.ts';
import type { Quote } from '../evidence.ts';
import type { Imported } from '../outcome.ts';
import { asLine } from '../page.ts';
import { groupedNotes } from './grouped-notes.ts';
import { valuesOf } from './values-of.ts';

/** What was given on the command line, and so has no place in the document. */
export interface Given {
  readonly severity?: string | undefined;
  readonly systems?: readonly string[] | undefined;
}

const LONGEST_TEXT = 100;

/**
 * The report of one import as Markdown: every value with its place, what was left blank, what a person should look at,
 * and the timeline as it was read. Lines are those of the review, of which the original's body stands lower.
 * @param text the original up to the end of this incident
 */
export function printReport(imported: Omit<Imported, 'reportText'>, text: string, given: Given): string {
  const { result, id, review, report, source, shift, renamed } = imported;
  const lines = new LineIndex(text);
  const link = posix.relative(posix.dirname(report), review);
  const place = ({ start, end }: Quote, isLink: boolean) => {
    const { line, column } = lines.place(start, end);
    const shown = `${line + shift}:${column}`;
    return isLink ? `[${shown}](${encodeURI(link)}?plain=1#L${line + shift})` : shown;
  };
  const values = valuesOf(result, id).map(({ field, value, evidence, confidence, why }) => [
    field,
    code(value),
    evidence
      .map((one, index) => (one.role === 'file-name' ? 'name of the file' : place(one, index === 0)))
      .join('<br>'),
    evidence.map((one) => `${one.role === 'file-name' ? 'value' : one.role} ${code(one.text)}`).join('<br>'),
    confidence,
    sentence(why),
  ]);
  const notes = groupedNotes(result.notes).map(({ places, message }) => [
    `${place(places[0], true)}${places.length > 1 ? ` and ${places.length - 1} more` : ''}`,
    code(places[0].text),
    sentence(message),
  ]);
  const entries = result.entries.map((entry) => [
    place(entry.at, false),
    code(entry.at.text),
    entry.time === undefined ? (entry.day === undefined ? '–' : code(entry.day)) : code(entry.time),
    asMarkdown(short(entry.what.text)),
  ]);
  const blank = blanksOf(imported, given);
  return [
    `# Import of ${asMarkdown(result.title.value)}`,
    `\nThe review [${asMarkdown(id)}](${encodeURI(link)}) was made of \`${source}\`. Its body is the original's, byte for byte; places are lines and columns of the review as it was written.\n`,
    '## What was set\n',
    table(['Field', 'Value', 'Where', 'Text', 'Confidence', 'Why'], values),
    ...(given.severity && !result.severity
      ? [`\n\`severity\` is \`${given.severity}\`, as the command line gave it.`]
      : []),
    ...(given.systems && !result.systems
      ? [`\n\`systems\` is \`${given.systems.join(', ')}\`, as the command line gave it.`]
      : []),
    '\n## What nobody has said yet\n',
    blank.length === 0 ? 'Nothing.' : blank.map((line) => `- ${line}`).join('\n'),
    ...(renamed.length === 0
      ? []
      : [
          '\n## Front matter that was kept under another name\n',
          renamed.map(([from, to]) => `- ${code(from)} is ${code(to)}`).join('\n'),
        ]),
    '\n## What a person should look at\n',
    notes.length === 0 ? 'Nothing.' : table(['Where', 'Text', 'What'], notes),
    '\n## The timeline as it was read\n',
    entries.length === 0 ? 'No entry was found.' : table(['Where', 'Written', 'Read as', 'Event'], entries),
    '',
  ].join('\n');
}

function blanksOf({ result, id }: Omit<Imported, 'reportText'>, given: Given): string[] {
  const { severity, systems, milestones, ownId, day } = result;
  const blanks: string[] = [];
  if (!severity && !given.severity) blanks.push('`severity` is `unknown`, which only a draft may be');
  if (!systems && !given.systems) blanks.push('`systems` is `unknown`');
  if (!milestones.started) blanks.push('`timeline.started` is `unknown`: nothing marks it');
  const absent = (['detected', 'responded', 'contained', 'resolved'] as const).filter((name) => !milestones[name]);
  if (absent.length > 0)
    blanks.push(`${absent.map((name) => `\`timeline.${name}\``).join(', ')} left out: nothing marks them`);
  if (!ownId)
    blanks.push(
      `the document bears no id: \`${id}\` is the next free one${day ? '' : ', with the year of the import, since no day is known'}`,
    );
  return blanks;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as code in a cell of a table: what would end the cell or the code is kept from it. */
function code(text: string): string {
  const one = short(text);
  if (one === '') return '–';
  const ticks = '`'.repeat(Math.max(0, ...[...one.matchAll(/`+/g)].map(({ 0: run }) => run.length)) + 1);
  const pad = /^`|`$/.test(one) ? ' ' : '';
  return `${ticks}${pad}${one.replaceAll('|', '\\|')}${pad}${ticks}`;
}

/** A sentence of ours with quotations in backquotes, in a cell of a table. A quotation that holds one is escaped whole. */
function sentence(text: string): string {
  const isPaired = (text.match(/`/g) ?? []).length % 2 === 0 && !/``/.test(text);
  return isPaired ? asLine(text).replaceAll('|', '\\|') : asMarkdown(text);
}

function short(text: string): string {
  const one = asLine(text);
  return one.length <= LONGEST_TEXT ? one : `${one.slice(0, LONGEST_TEXT - 1)}…`;
}
