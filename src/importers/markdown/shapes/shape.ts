import type { RootContent } from 'mdast';
import type { Quote } from '../evidence.ts';
import type { FoundZone } from '../find-zones.ts';
import type { Page } from '../page.ts';
import type { When } from '../read-when.ts';

export type ShapeName = 'table' | 'heading' | 'bullet' | 'paragraph';

/** What a text says of when something was, with the text. */
export interface PlacedWhen {
  readonly at: Quote;
  readonly when: When;
}

/** An entry of a timeline as it is written, before anything is inherited from what stands above it. */
export interface RawEntry {
  readonly kind: 'entry';
  readonly shape: ShapeName;
  /** The text of its time; empty where none stands there. */
  readonly at: Quote;
  /** Parts that say when it was: one, or a date and a time in columns of their own. */
  readonly whens: readonly PlacedWhen[];
  /** What happened, as written. */
  readonly what: Quote;
  /** Further cells of its row. */
  readonly cells: readonly Quote[];
  /** What the head of the column says for all its cells. */
  readonly columnZone?: FoundZone & { readonly at: Quote };
  readonly columnYear?: Quote;
}

/** A day under which all that follows happened. */
export interface DayMark {
  readonly kind: 'day';
  readonly shape: ShapeName;
  readonly placed: PlacedWhen;
  /** What stands behind the date. */
  readonly what: Quote;
}

export type Item = RawEntry | DayMark;

/** One way of writing a timeline. */
export interface Shape {
  readonly name: ShapeName;
  /** The entries in a node; nothing where it is not of this shape. */
  read(node: RootContent, page: Page): readonly Item[] | undefined;
}
