/** What the script of the list of incidents fetches, and where: the catalogue at once, cards only as they are shown. */
import type { KnowledgeBase } from '../src/knowledge/types.ts';
import { cardOf } from './card.ts';
import { packCatalogue } from './catalogue.ts';
import type { PageFile } from './page.ts';

/** Cards in one file: few enough that a screen of scattered hits stays light, many enough that a list is one request. */
export const cardsInFile = 100;
export const catalogueAddress = 'incidents/catalogue.json';
/** Which page of the search index is which incident; written with the index. */
export const foundAddress = 'incidents/found.json';

/** Address of the file that holds the card at a place in the book. */
export function cardsAddress(at: number): string {
  return `incidents/cards/${Math.floor(at / cardsInFile)}.json`;
}

/** The files of a book. */
export function listFiles({ incidents, book }: KnowledgeBase): readonly PageFile[] {
  const starts = incidents.flatMap((_incident, at) => (at % cardsInFile === 0 ? [at] : []));
  return [
    { address: catalogueAddress, content: () => JSON.stringify(packCatalogue(incidents, book.severities)) },
    ...starts.map((at) => ({
      address: cardsAddress(at),
      content: () =>
        JSON.stringify(incidents.slice(at, at + cardsInFile).map((incident) => cardOf(incident, book.severities))),
    })),
  ];
}
