import type { Colours } from '../../colour.ts';
import type { ActionList } from './action-record.ts';

/** A way to print actions: a pure function of the list. */
export interface ActionPrinter {
  readonly name: string;
  readonly summary: string;
  /** `width` is the number of columns of the terminal; undefined where there is none. */
  print(list: ActionList, colours: Colours, width: number | undefined): string;
}
