import type { Entry } from './entry.ts';
import type { Found, Note } from './evidence.ts';
import type { FoundMilestones } from './milestone.ts';

/** What was read from one document. Nothing in it is without the place that says so. */
export interface ImportResult {
  readonly title: Found<string>;
  /** The day of the incident, YYYY-MM-DD: it names the file, and the year of the id. */
  readonly day?: Found<string>;
  /** The id that the document bears by itself. */
  readonly ownId?: Found<string>;
  readonly severity?: Found<string>;
  readonly systems?: Found<readonly string[]>;
  readonly users?: Found<number>;
  readonly detectedBy?: Found<string>;
  readonly milestones: FoundMilestones;
  readonly entries: readonly Entry[];
  /** Labels of zones that the times rest on, as written. */
  readonly zones: readonly string[];
  readonly notes: readonly Note[];
}
