import type { Incident } from '../../src/knowledge/types.ts';
import { yearOf } from '../format/time.ts';
import { humanise, reviewWords } from '../format/words.ts';
import type { Around } from '../page.ts';
import { Severity } from './severity.tsx';

/** The way back, the title, and what kind of review this is. */
export function IncidentHeader({ incident, site }: { readonly incident: Incident; readonly site: Around }) {
  const { meta } = incident;
  const kind = meta.kind ?? 'incident';
  const { repository, branch, path } = incident.kept;
  return (
    <header class="incident-header">
      <p class="trail" data-pagefind-ignore>
        <a href={site.href('incidents/')}>Incidents</a>
        {incident.started && (
          <>
            {' / '}
            <a href={site.href(`incidents/#year-${yearOf(incident.started)}`)}>{yearOf(incident.started)}</a>
          </>
        )}
      </p>
      <h1 dir="auto">{meta.title}</h1>
      <p class="tagline" data-pagefind-ignore>
        <Severity severity={meta.severity} levels={site.book.severities} />
        <span class="id">{incident.id}</span>
        {kind !== 'incident' && <span class="kind">{humanise(kind)}</span>}
        <span>{reviewWords[meta.status]}</span>
        {repository && (
          <a class="edit" href={`${repository.replace(/\/$/, '')}/edit/${branch}/${encodeURI(path)}`}>
            Edit this page
          </a>
        )}
      </p>
    </header>
  );
}
