import type { Incident } from '../../src/knowledge/types.ts';
import { cardOf } from '../card.ts';
import { incidentAddress } from '../lookup.ts';
import type { Site } from '../page.ts';
import { IncidentCard } from './incident-card.tsx';

/** An incident of the book in a list. */
export function IncidentItem({ incident, site }: { readonly incident: Incident; readonly site: Site }) {
  return <IncidentCard card={cardOf(incident, site.kb.book.severities)} href={site.href(incidentAddress(incident))} />;
}
