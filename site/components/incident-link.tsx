import { incidentAddress, incidentsById } from '../lookup.ts';
import type { Site } from '../page.ts';

/** A link to an incident by its id and title; the bare id where the book holds no such review. */
export function IncidentLink({
  id,
  site,
  bare = false,
}: {
  readonly id: string;
  readonly site: Site;
  readonly bare?: boolean;
}) {
  const incident = incidentsById(site.kb).get(id);
  if (!incident) return <span class="id">{id}</span>;
  return (
    <a href={site.href(incidentAddress(incident))}>
      <span class="id">{id}</span>
      {!bare && (
        <>
          {' '}
          <span dir="auto">{incident.meta.title}</span>
        </>
      )}
    </a>
  );
}
