/** The list of what the pages of a site were drawn from, as a later build reads it. */

/** A page that was drawn. */
export interface KeptPage {
  /** Of all that it was drawn from, with the answers to what it asked. */
  readonly key: string;
  /** The questions as lines of JSON: ten thousand lists of lists would take more memory than their reviews. */
  readonly asked: string;
  /** Of its file. */
  readonly hash: string;
}

type Line = readonly [address: string, key: string, hash: string, asked: string];

/** The pages of a list by their addresses. */
export function readPageList(text: string | undefined): ReadonlyMap<string, KeptPage> {
  const lines = text === undefined ? [] : (JSON.parse(text) as readonly Line[]);
  return new Map(lines.map(([address, key, hash, asked]) => [address, { key, hash, asked }]));
}

/** The list of pages by their addresses, as a text. */
export function pageListOf(pages: ReadonlyMap<string, KeptPage>): string {
  return JSON.stringify([...pages].map(([address, { key, hash, asked }]): Line => [address, key, hash, asked]));
}
