import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writtenDates } from '../../src/review/written-dates.ts';

/** A public review of somebody else, wrapped in the least front matter. */
export interface Wrapped {
  /** Name of its collection and of its file. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** Lines that the front matter puts before the document's own. */
  readonly added: number;
}

/** Folder of real reviews beside the project, or where the environment says; they are not part of it. */
export const corpusFolder: string =
  process.env['INCIDENTBOOK_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Every document of the corpus; none where it is not there. */
export function readCorpus(): Wrapped[] {
  if (!existsSync(corpusFolder)) return [];
  return ['dfds', 'mybinder'].flatMap((collection) =>
    readdirSync(join(corpusFolder, collection))
      .filter((file) => file !== 'LICENSE')
      .sort()
      .map((file, index) => wrap(collection, file, index, readFileSync(join(corpusFolder, collection, file), 'utf8'))),
  );
}

function wrap(collection: string, file: string, index: number, document: string): Wrapped {
  const timeline = document.slice(Math.max(0, document.search(/^## Timeline/m)));
  const started = /^\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? writtenDates(timeline)[0]?.day;
  const id = `DOC-${(started ?? '2020').slice(0, 4)}-${String(index + 1).padStart(3, '0')}`;
  const front = [
    '---',
    `id: ${id}`,
    `title: ${JSON.stringify(file.replace(/\.md$/, '').slice(0, 120))}`,
    'severity: SEV3',
    'status: final',
    'kind: incident',
    'systems: [unknown]',
    'timeline:',
    `  started: ${started ?? 'unknown'}`,
    '---',
    '',
  ].join('\n');
  return {
    name: `${collection}/${file}`,
    path: `reviews/${collection}/${file.replace(/(?:\.md)?$/, '.md')}`,
    text: front + document,
    added: front.split('\n').length - 1,
  };
}
