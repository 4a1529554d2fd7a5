/** Text, or an incident by its id, which is linked where the book has an address. */
export type Cell = string | { readonly incident: string };

/** A digest as a document, whatever it is written in. */
export type Block =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly list: readonly (readonly Cell[])[] }
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
