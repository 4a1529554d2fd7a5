import { readFileSync } from 'node:fs';
import { type BookView, type FileView, viewFile } from '../../src/editor/view.ts';
import { noExtensions } from '../../src/extend/extension.ts';
import { readContract } from '../../src/review/contract.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { study } from '../../src/study.ts';
import { exemplary, reviewPath } from './exemplary.ts';

const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
const settings = resolveSettings({});
const contract = readContract(template);
const input = { settings, contract };

/** A book of these reviews, by path; of the exemplary one where none are given. */
export function bookOf(reviews: Readonly<Record<string, string>> = { [reviewPath]: exemplary }): BookView {
  return {
    project: { root: '/book', settings, contract, extensions: noExtensions },
    entries: Object.entries(reviews).flatMap(([path, text]) => study({ path, text }, input).entry ?? []),
    runbooks: [{ path: 'runbooks/pool.md', title: 'The pool is exhausted' }],
    texts: new Map([...Object.entries(reviews), ['runbooks/pool.md', '# The pool is exhausted\n\n## Raise it\n']]),
  };
}

/** Marks a position in the texts of tests. */
const mark = '‸';

/** A file and the offset of the mark in it. */
export function marked(text: string, path = 'reviews/2026/new.md'): { file: FileView; offset: number } {
  const offset = text.indexOf(mark);
  if (offset < 0) throw new Error(`No ${mark} in ${text}`);
  return { file: viewFile(path, text.replace(mark, '')), offset };
}
