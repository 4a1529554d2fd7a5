/** All incidents as far as the list narrows, counts and sorts them: in columns, which compress to a few bytes an incident. */
import type { Incident } from '../src/knowledge/types.ts';
import { type FacetName, type Facets, facetNames, facetsOf } from './facets.ts';

const MINUTE = 60_000;

/** One facet of all incidents: its values, and for each incident the places of its own among them. */
interface Column {
  readonly values: readonly string[];
  readonly rows: readonly (number | readonly number[])[];
}

/** The catalogue, fit for JSON; incidents stand in the order of the book, the newest first. */
export interface PackedCatalogue {
  readonly facets: Readonly<Record<FacetName, Column>>;
  /** Minutes from start to resolution; 0 where unknown. */
  readonly minutes: readonly number[];
}

/** An incident as far as the list needs it. */
export interface Entry {
  /** Its place in the book, from 0: the newest first, those of unknown date last. */
  readonly at: number;
  readonly facets: Facets;
  /** 0 is the gravest. */
  readonly rank: number;
  /** From start to resolution; 0 where unknown. */
  readonly minutes: number;
}

/** Packs a book's incidents. `levels` are its severities, the gravest first. */
export function packCatalogue(incidents: readonly Incident[], levels: readonly string[]): PackedCatalogue {
  const facets = incidents.map(facetsOf);
  const column = (facet: FacetName): Column => {
    // The gravest first, so that a place among the severities is a rank.
    const values = [...new Set([...(facet === 'severity' ? levels : []), ...facets.flatMap((each) => each[facet])])];
    const places = new Map(values.map((value, place) => [value, place]));
    const rows = facets.map((each) => {
      const own = each[facet].flatMap((value) => places.get(value) ?? []);
      return own.length === 1 && own[0] !== undefined ? own[0] : own;
    });
    return { values, rows };
  };
  return {
    facets: Object.fromEntries(facetNames.map((facet) => [facet, column(facet)])) as Record<FacetName, Column>,
    minutes: incidents.map(({ resolveAfter }) => Math.round((resolveAfter?.ms ?? 0) / MINUTE)),
  };
}

/** The entries of a packed catalogue, in the order of the book. */
export function unpackCatalogue({ facets, minutes }: PackedCatalogue): readonly Entry[] {
  const placesOf = (facet: FacetName, at: number): readonly number[] => [facets[facet].rows[at] ?? []].flat();
  return minutes.map((duration, at) => {
    const valuesOf = (facet: FacetName) => placesOf(facet, at).flatMap((place) => facets[facet].values[place] ?? []);
    const own = Object.fromEntries(facetNames.map((facet) => [facet, valuesOf(facet)])) as Record<FacetName, string[]>;
    return { at, facets: own, rank: placesOf('severity', at)[0] ?? 0, minutes: duration };
  });
}
