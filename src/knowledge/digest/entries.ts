import type { Block, Cell } from './block.ts';
import { contentOf } from './content.ts';
import type { Digest } from './digest.ts';

/** A digest where there is no room for tables: a row is an entry of what it is about, its main fact, and the others. */
export type Entry =
  | { readonly heading: string }
  | { readonly text: string }
  | {
      /** What stands out; empty in an entry of a list. */
      readonly lead: readonly Cell[];
      readonly cells: readonly Cell[];
      /** Facts with their names, such as `severity SEV2`. */
      readonly facts: readonly string[];
    };

/** The digest's content as entries, in reading order. */
export function entriesOf(digest: Digest): Entry[] {
  return contentOf(digest).flatMap(entriesOfBlock);
}

/** A cell as the text that it shows. */
export function textOfCell(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.incident;
}

function entriesOfBlock(block: Block): Entry[] {
  if ('heading' in block || 'text' in block) return [block];
  if ('list' in block) return block.list.map((cells) => ({ lead: [], cells, facts: [] }));
  const names = block.columns.map((name) => name.toLowerCase().replace(/ of$/, ''));
  return block.rows.map(([lead = '', main = '', ...rest]) => ({
    lead: [lead],
    cells: [main],
    facts: rest.map((cell, index) => `${names[index + 2]} ${textOfCell(cell)}`),
  }));
}
