import { type ImportOptions, importMarkdown } from '../../../src/importers/markdown/import-markdown.ts';
import type { ImportResult } from '../../../src/importers/markdown/import-result.ts';
import { readPage } from '../../../src/importers/markdown/read-page.ts';
import { valuesOf } from '../../../src/importers/markdown/report/values-of.ts';
import { isRefusal, splitSource } from '../../../src/importers/markdown/source-parts.ts';
import { createVocabulary } from '../../../src/review/vocabulary.ts';

const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];

/** Reads a document as the importer does. */
export function readMarkdown(path: string, text: string, headings: ImportOptions['headings'] = {}): ImportResult {
  const parts = splitSource(text);
  if (isRefusal(parts)) throw new Error(parts.message);
  const page = readPage({ path, text, bodyStart: parts.bodyStart }, createVocabulary(headings));
  return importMarkdown(page, { severities, headings });
}

/** What is wrong with the places of a result: every quotation stands in the document where it says, every value has one. */
export function placeFaults(path: string, text: string, result: ImportResult): string[] {
  const faults: string[] = [];
  for (const { field, value, evidence } of valuesOf(result, undefined)) {
    if (evidence.length === 0) faults.push(`${field} has no evidence`);
    for (const { role, start, end, text: quoted } of evidence) {
      const found = role === 'file-name' ? path.includes(quoted) : text.slice(start, end) === quoted && quoted !== '';
      if (!found) faults.push(`${field}: \`${quoted}\` is not at ${start}`);
    }
    const clock = /T(\d{2}):(\d{2})/.exec(value);
    if (
      field.startsWith('timeline.') &&
      clock &&
      !evidence.some((one) => one.role === 'time' && shows(one.text, clock))
    )
      faults.push(`${field}: ${value} is not what \`${evidence[0].text}\` shows`);
    const day = /^\d{4}-\d{2}-(\d{2})/.exec(value)?.[1];
    const dated = evidence.filter(({ role }) => role === 'date' || role === 'file-name');
    if (field.startsWith('timeline.') && !dated.some((one) => one.text.includes(String(Number(day)))))
      faults.push(`${field}: the day of ${value} is in none of its quotations`);
  }
  for (const { at, what } of result.entries) {
    for (const one of [at, what]) if (text.slice(one.start, one.end) !== one.text) faults.push(`entry \`${one.text}\``);
  }
  for (const { at, message } of result.notes) {
    if (text.slice(at.start, at.end) !== at.text && !path.includes(at.text))
      faults.push(`note \`${at.text}\`: ${message}`);
  }
  return faults;
}

/** Whether a time as people write it shows an hour and a minute: `4:10 PM` shows 16:10. */
function shows(written: string, [, hour, minute]: RegExpExecArray): boolean {
  const [, h = '', m = '00'] = /^(\d{1,2}?)[:.h]?(\d{2})?(?!\d)/.exec(written) ?? [];
  const half = /p\.?\s?m/i.test(written) && Number(h) < 12 ? 12 : 0;
  const midnight = /a\.?\s?m/i.test(written) && Number(h) === 12 ? -12 : 0;
  return Number(h) + half + midnight === Number(hour) && m === minute;
}
