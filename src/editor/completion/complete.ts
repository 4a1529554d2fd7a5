import type { CompletionList } from 'vscode-languageserver';
import { bodySpot } from '../body-spot.ts';
import { frontMatterSpot } from '../front-matter-spot.ts';
import { objectOf, schemaAt } from '../schema-at.ts';
import type { BookView, FileView } from '../view.ts';
import { suggestCells } from './cells.ts';
import { suggestHeadings } from './headings.ts';
import { suggestItems } from './items.ts';
import { suggestKeys } from './keys.ts';
import { suggestLinks } from './links.ts';
import { listOf, type Suggestion } from './suggestion.ts';
import { incidents, suggestValues } from './values.ts';

/** What could stand at an offset of a review. */
export function complete(file: FileView, offset: number, book: BookView): CompletionList {
  const front = frontMatterSpot(file, offset);
  if (front) {
    const at = schemaAt(front.path);
    const wantsKey = front.part === 'key' || (front.part === 'item' && at && objectOf(at).properties);
    return listOf(wantsKey ? suggestKeys(front, file) : suggestValues(front, file, book), file, front);
  }
  const body = bodySpot(file, offset, book.project.contract.vocabulary);
  if (!body) return { isIncomplete: false, items: [] };
  const inBody = (): Suggestion[] => {
    switch (body.kind) {
      case 'heading':
        return suggestHeadings(body, file, book);
      case 'cell':
        return suggestCells(body, book);
      case 'item':
        return suggestItems(body, file, book);
      case 'link':
        return suggestLinks(file, book);
      case 'prose':
        return suggestIds(body.word, file, book);
    }
  };
  return listOf(inBody(), file, body);
}

/** Ids once their beginning has been typed: at any other word of prose nothing is offered. */
function suggestIds(word: string, file: FileView, book: BookView): Suggestion[] {
  if (!/[-\d]/.test(word)) return [];
  return incidents(book, file.path).filter(({ label }) => label.startsWith(word));
}
