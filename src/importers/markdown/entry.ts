import type { Evidence, Quote } from './evidence.ts';
import type { ShapeName } from './shapes/shape.ts';

/** An entry of a timeline with all that is known of when it was. */
export interface Entry {
  readonly shape: ShapeName;
  /** The text of its time, as it stands in the document. */
  readonly at: Quote;
  readonly what: Quote;
  readonly cells: readonly Quote[];
  /** YYYY-MM-DD where the day is sure. */
  readonly day?: string;
  /** A time value of the format, such as `2026-03-04T09:12+01:00 ±30m`, where day, clock and zone are sure. */
  readonly time?: string;
  /** Minutes of its day and clock, whatever its zone: entries of one list can be compared by it. */
  readonly localMinutes?: number;
  /** What day, clock and zone were read from. */
  readonly evidence: readonly Evidence[];
  /** Whether a part of its time was not written there but taken from above. */
  readonly inherited: boolean;
  /** Why its time is not sure, or cannot be read. */
  readonly doubts: readonly string[];
}
