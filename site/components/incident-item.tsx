import type { Incident } from '../../src/knowledge/types.ts';
import { facetsOf, sortKeysOf } from '../facets.ts';
import { formatSpan } from '../format/duration.ts';
import { humanise, statusWords } from '../format/words.ts';
import { incidentAddress } from '../lookup.ts';
import type { Site } from '../page.ts';
import { Severity } from './severity.tsx';
import { Day } from './time.tsx';

const systemsShown = 3;

/** An incident in a list. `forSearch` adds what the list's script narrows and sorts by. */
export function IncidentItem({
  incident,
  site,
  forSearch = false,
}: {
  readonly incident: Incident;
  readonly site: Site;
  readonly forSearch?: boolean;
}) {
  const { meta } = incident;
  const more = meta.systems.length - systemsShown;
  const levels = site.kb.book.severities;
  const data = forSearch
    ? {
        'data-slug': incident.slug,
        'data-facets': JSON.stringify(facetsOf(incident)),
        'data-sort': JSON.stringify(sortKeysOf(incident, levels)),
      }
    : {};
  return (
    <li class="incident-item" {...data}>
      <Severity severity={meta.severity} levels={levels} />
      <div class="incident-item-text">
        <a class="incident-item-title" href={site.href(incidentAddress(incident))} dir="auto">
          {meta.title}
        </a>
        <p class="incident-item-facts">
          <Day time={incident.started} />
          {incident.resolveAfter && <span>{formatSpan(incident.resolveAfter)}</span>}
          <span dir="auto">
            {meta.systems.slice(0, systemsShown).join(', ')}
            {more > 0 && ` and ${more} more`}
          </span>
          {meta.cause && meta.cause !== 'unknown' && <span>{humanise(meta.cause)}</span>}
          {meta.kind && meta.kind !== 'incident' && <span class="kind">{humanise(meta.kind)}</span>}
          {meta.status !== 'final' && <span class="kind">{statusWords[meta.status]}</span>}
        </p>
      </div>
    </li>
  );
}
