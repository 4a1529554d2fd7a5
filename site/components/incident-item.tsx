import type { Card } from '../card.ts';
import { incidentAddress } from '../lookup.ts';
import type { Around } from '../page.ts';
import { IncidentCard } from './incident-card.tsx';

/** An incident of the book in a list. */
export function IncidentItem({ card, site }: { readonly card: Card; readonly site: Pick<Around, 'href'> }) {
  return <IncidentCard card={card} href={site.href(incidentAddress(card))} />;
}
