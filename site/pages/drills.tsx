import type { Incident } from '../../src/knowledge/types.ts';
import { Empty } from '../components/empty.tsx';
import { Pager } from '../components/pager.tsx';
import { Severity } from '../components/severity.tsx';
import { Day } from '../components/time.tsx';
import { Trail } from '../components/trail.tsx';
import { drillable, drillOf } from '../drill/drill.ts';
import { countOf } from '../format/words.ts';
import { drillAddress } from '../lookup.ts';
import { definePage, type Site } from '../page.ts';
import { type Part, partAddress, partsOf, partTitle } from '../parts.ts';

const drillsOnPage = 100;

/** All incidents that can be played through; their titles and systems are not told, since many of them give the cause away. */
export const drillsPage = definePage<Part<null, Incident>>({
  name: 'drills',
  items: (kb) => partsOf(null, drillable(kb.incidents), drillsOnPage),
  address: (part) => partAddress('drills/', part.number),
  title: (part) => partTitle('Drills', part),
  description: (_part, kb) => `Past incidents of ${kb.book.title} to play through for training.`,
  dated: () => false,
  render: (part, site) => <Drills part={part} site={site} />,
});

function Drills({ part, site }: { readonly part: Part<null, Incident>; readonly site: Site }) {
  const incidents = part.rows;
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>Drills</h1>
      <p class="lead">
        Play a past incident through, alone or together: the symptoms first, then what happened step by step, the cause
        only at the end. Titles and systems are left out here, as many give the cause away.
      </p>
      {incidents.length === 0 ? (
        <Empty>No review has a timeline of four events yet, the least that makes a story.</Empty>
      ) : (
        <ol class="incident-list">
          {incidents.map((incident) => (
            <Entry key={incident.id} incident={incident} site={site} />
          ))}
        </ol>
      )}
      <Pager part={part} first="drills/" site={site} />
    </>
  );
}

function Entry({ incident, site }: { readonly incident: Incident; readonly site: Site }) {
  const { meta } = incident;
  return (
    <li class="incident-item">
      <Severity severity={meta.severity} levels={site.kb.book.severities} />
      <div class="incident-item-text">
        <a class="incident-item-title" href={site.href(drillAddress(incident))} dir="auto">
          {incident.id}
        </a>
        <p class="incident-item-facts">
          <Day time={incident.started} />
          <span>{countOf(drillOf(incident).steps.length, 'step')}</span>
          {meta.teams && <span dir="auto">{meta.teams.join(', ')}</span>}
        </p>
      </div>
    </li>
  );
}
