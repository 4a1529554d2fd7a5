import type { Around } from '../page.ts';

/** A link to an incident by its id and title; the bare id where the book holds no such review. */
export function IncidentLink({
  id,
  site,
  bare = false,
}: {
  readonly id: string;
  readonly site: Around;
  readonly bare?: boolean;
}) {
  const incident = site.ask('incident', id);
  if (!incident) return <span class="id">{id}</span>;
  return (
    <a href={site.href(incident.address)}>
      <span class="id">{id}</span>
      {!bare && (
        <>
          {' '}
          <span dir="auto">{incident.title}</span>
        </>
      )}
    </a>
  );
}
