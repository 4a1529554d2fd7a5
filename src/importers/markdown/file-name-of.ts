import { createSlugger } from '../../review/slug.ts';
import type { ImportResult } from './import-result.ts';

const LONGEST_SLUG = 60;

/** Where the review of a document is filed below the folder of reviews, without its ending: `2026/2026-03-04-checkout`. */
export function fileNameOf({ title, day }: Pick<ImportResult, 'title' | 'day'>): string {
  const slug = createSlugger()(title.value.normalize('NFC').replace(/[-_/]+/g, ' ')).replace(/-{2,}/g, '-');
  const short = slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, '');
  const name = short.replace(/^[-_.]+/, '') || 'review';
  return day ? `${day.value.slice(0, 4)}/${day.value}-${name}` : `undated/${name}`;
}
