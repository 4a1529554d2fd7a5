import type { FactorCategory } from '../../src/review/types.ts';

/** What a category of causes looks like in a review: patterns for {@link ../phrase.ts}, each list holding alternatives. */
export interface Story {
  /** Slug of the default taxonomy of causes. */
  readonly cause: string;
  readonly tags: readonly string[];
  /** End of the title. */
  readonly after: readonly string[];
  readonly trigger: readonly string[];
  readonly primary: readonly string[];
  readonly gap: readonly string[];
  /** The second to the fifth why; the first follows from the symptoms. */
  readonly whys: readonly [string, string, string, string];
  /** Category, factor, prevention. */
  readonly factors: readonly (readonly [FactorCategory, string, string])[];
  /** Steps of the diagnosis, as rows of the timeline. */
  readonly found: readonly string[];
  /** What stopped the impact from growing. */
  readonly contained: readonly string[];
  readonly resolved: readonly string[];
  /** Corrective and preventive actions, each with its measure of success. */
  readonly corrective: readonly (readonly [string, string])[];
  readonly preventive: readonly (readonly [string, string])[];
  readonly lesson: readonly string[];
}
