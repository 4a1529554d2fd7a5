import type { Incident } from '../../src/knowledge/types.ts';
import { cardOf } from '../card.ts';

/** How an incident looks in a list of hits, as search reads it from the page: an empty element, nothing to see or to hear. */
export function SearchFacts({ incident, levels }: { readonly incident: Incident; readonly levels: readonly string[] }) {
  return <div hidden data-pagefind-meta="card[data-card]" data-card={JSON.stringify(cardOf(incident, levels))} />;
}
