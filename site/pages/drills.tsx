import type { Incident } from '../../src/knowledge/types.ts';
import type { TimeValue } from '../../src/review/types.ts';
import { Empty } from '../components/empty.tsx';
import { Pager } from '../components/pager.tsx';
import { Severity } from '../components/severity.tsx';
import { Day } from '../components/time.tsx';
import { Trail } from '../components/trail.tsx';
import { drillable, drillOf } from '../drill/drill.ts';
import { countOf } from '../format/words.ts';
import { drillAddress } from '../lookup.ts';
import { type Around, defineListPage } from '../page.ts';
import { type Part, partAddress, partsOf, partTitle } from '../parts.ts';

const drillsOnPage = 100;

/** All incidents that can be played through; their titles and systems are not told, since many of them give the cause away. */
export const drillsPage = defineListPage<Part<null, Incident>, Part<null, Entry>>({
  name: 'drills',
  items: (kb) => partsOf(null, drillable(kb.incidents), drillsOnPage),
  address: (part) => partAddress('drills/', part.number),
  title: (part) => partTitle('Drills', part),
  description: (_part, kb) => `Past incidents of ${kb.book.title} to play through for training.`,
  dated: () => false,
  view: (part, { book }) => ({ ...part, rows: part.rows.map((incident) => entryOf(incident, book.severities)) }),
  render: (part, site) => <Drills part={part} site={site} />,
});

/** What the list tells of an incident, and no more than can be told. */
interface Entry {
  readonly id: string;
  readonly slug: string;
  readonly severity: string;
  readonly levels: readonly string[];
  readonly started?: TimeValue;
  readonly steps: number;
  readonly teams?: readonly string[];
}

function entryOf(incident: Incident, levels: readonly string[]): Entry {
  const { id, slug, started, meta } = incident;
  return {
    ...{ id, slug, severity: meta.severity, levels, steps: drillOf(incident).steps.length },
    ...(started ? { started } : {}),
    ...(meta.teams ? { teams: meta.teams } : {}),
  };
}

function Drills({ part, site }: { readonly part: Part<null, Entry>; readonly site: Around }) {
  const { rows } = part;
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>Drills</h1>
      <p class="lead">
        Play a past incident through, alone or together: the symptoms first, then what happened step by step, the cause
        only at the end. Titles and systems are left out here, as many give the cause away.
      </p>
      {rows.length === 0 ? (
        <Empty>No review has a timeline of four events yet, the least that makes a story.</Empty>
      ) : (
        <ol class="incident-list">
          {rows.map((entry) => (
            <Row key={entry.id} entry={entry} site={site} />
          ))}
        </ol>
      )}
      <Pager part={part} first="drills/" site={site} />
    </>
  );
}

function Row({ entry, site }: { readonly entry: Entry; readonly site: Around }) {
  return (
    <li class="incident-item">
      <Severity severity={entry.severity} levels={entry.levels} />
      <div class="incident-item-text">
        <a class="incident-item-title" href={site.href(drillAddress(entry))} dir="auto">
          {entry.id}
        </a>
        <p class="incident-item-facts">
          <Day time={entry.started} />
          <span>{countOf(entry.steps, 'step')}</span>
          {entry.teams && <span dir="auto">{entry.teams.join(', ')}</span>}
        </p>
      </div>
    </li>
  );
}
