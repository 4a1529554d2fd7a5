/** The list's data from our own host: each file is fetched when it is first needed, and once. */
import type { Card } from '../../card.ts';
import { type Entry, type PackedCatalogue, unpackCatalogue } from '../../catalogue.ts';
import { cardsAddress, cardsInFile, catalogueAddress, foundAddress } from '../../list-files.ts';

export interface ListData {
  entries(): Promise<readonly Entry[]>;
  /** The names by which the search index knows the incidents, in the order of the book. */
  found(): Promise<readonly string[]>;
  /** The cards at places in the book. */
  cards(places: readonly number[]): Promise<readonly Card[]>;
}

/** Data below the root of a site. Its answers fail where a file cannot be had, and are asked for again the next time. */
export function createListData(root: string): ListData {
  const files = new Map<string, Promise<unknown>>();
  const load = <T>(address: string, read: (text: unknown) => T): Promise<T> => {
    const known = files.get(address) ?? fetchJson(root + address).then(read);
    files.set(address, known);
    known.catch(() => files.delete(address));
    return known as Promise<T>;
  };
  return {
    entries: () => load(catalogueAddress, (data) => unpackCatalogue(data as PackedCatalogue)),
    found: () => load(foundAddress, (data) => data as readonly string[]),
    async cards(places) {
      const cards = places.map(async (at) => {
        const file = await load(cardsAddress(at), (data) => data as readonly Card[]);
        return file[at % cardsInFile] ?? [];
      });
      return (await Promise.all(cards)).flat();
    },
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
