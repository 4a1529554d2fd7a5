import type { Incident, KnowledgeBase } from '../../src/knowledge/types.ts';
import type { GatheredFactor } from '../components/factor-list.tsx';
import type { TaughtLesson } from '../components/lesson-list.tsx';

/** What a side gathers out of the reviews of a value. */
export type Special = { readonly lessons: readonly TaughtLesson[] } | { readonly factors: readonly GatheredFactor[] };

/** A side from which all incidents can be looked at: one page for the side, one for each of its values. */
export interface Dimension {
  /** Address segment and name of its pages, such as `causes`. */
  readonly name: string;
  /** Its title, such as `Causes`. */
  readonly title: string;
  /** What one value is called, such as `cause`. */
  readonly one: string;
  /** What the side tells, in one sentence. */
  readonly lead: string;
  /** Name of the same facet in the list of incidents, where it can be searched within. */
  readonly facet?: string;
  /** In which order its values stand: those with the most incidents first, the latest first, or as `order` has them. */
  readonly sort: 'count' | 'latest' | readonly string[];
  valuesOf(incident: Incident): readonly string[];
  /** A value as a reader would write it. */
  label(value: string): string;
  /** What a value means, in the book's own words; undefined where it says nothing. */
  meaning?(value: string, kb: KnowledgeBase): string | undefined;
  /** What is special to this side, above the list of incidents. */
  special?(value: string, incidents: readonly Incident[]): Special;
}

/** A value of a side with its incidents, the newest first. */
export interface Shelf {
  readonly value: string;
  /** Address segment. */
  readonly slug: string;
  readonly incidents: readonly Incident[];
}
