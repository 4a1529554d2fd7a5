import type { Incident } from '../../src/knowledge/types.ts';
import { facetsOf, sortKeysOf } from '../facets.ts';

/** What search may narrow and sort by, as Pagefind reads it from the page: empty elements, nothing to see or to hear. */
export function SearchFacts({ incident, levels }: { readonly incident: Incident; readonly levels: readonly string[] }) {
  const facets = Object.entries(facetsOf(incident)).flatMap(([facet, values]) =>
    values.map((value) => [facet, value] as const),
  );
  return (
    <div hidden>
      <span data-pagefind-meta="slug[data-value]" data-value={incident.slug} />
      {facets.map(([facet, value]) => (
        <span key={`${facet} ${value}`} data-pagefind-filter={`${facet}[data-value]`} data-value={value} />
      ))}
      {Object.entries(sortKeysOf(incident, levels)).map(([key, value]) => (
        <span key={key} data-pagefind-sort={`${key}[data-value]`} data-value={value} />
      ))}
    </div>
  );
}
