import type { Incident } from '../../src/knowledge/types.ts';
import type { Dimension, Shelf } from '../browse/dimension.ts';
import { dimensions } from '../browse/dimensions.tsx';
import { shelfAddress, shelvesOf } from '../browse/shelves.ts';
import { ActionsTable } from '../components/actions-table.tsx';
import { Companions } from '../components/companions.tsx';
import { Empty } from '../components/empty.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { Pager } from '../components/pager.tsx';
import { ShelfList } from '../components/shelf-list.tsx';
import { Trail } from '../components/trail.tsx';
import { isOverdue } from '../format/actions.ts';
import { formatShare } from '../format/number.ts';
import { countOf } from '../format/words.ts';
import { definePage, once, type Page, type Site } from '../page.ts';
import { type Part, partAddress, partsOf, partTitle } from '../parts.ts';

/** More would make a page that nobody can load on a phone. */
const incidentsOnPage = 100;

/** The pages of every side: what its values are, and one page for each of them. */
export const dimensionPages: readonly Page[] = dimensions.flatMap((dimension) => [
  definePage({
    name: dimension.name,
    items: once,
    address: () => `${dimension.name}/`,
    title: () => dimension.title,
    description: () => dimension.lead,
    render: (_once, site) => <Side dimension={dimension} site={site} />,
  }),
  definePage<Part<Shelf, Incident>>({
    name: `${dimension.name}-value`,
    items: (kb) => shelvesOf(kb, dimension).flatMap((shelf) => partsOf(shelf, shelf.incidents, incidentsOnPage)),
    address: (part) => partAddress(shelfAddress(dimension, part.of), part.number),
    title: (part) => partTitle(`${dimension.label(part.of.value)} · ${dimension.title}`, part),
    description: ({ of }, kb) =>
      dimension.meaning?.(of.value, kb) ??
      `${countOf(of.incidents.length, 'incident')} of the ${dimension.one} ${dimension.label(of.value)}.`,
    render: (part, site) => <Value dimension={dimension} part={part} site={site} />,
  }),
]);

function Side({ dimension, site }: { readonly dimension: Dimension; readonly site: Site }) {
  const shelves = shelvesOf(site.kb, dimension);
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>{dimension.title}</h1>
      <p class="lead">{dimension.lead}</p>
      {shelves.length === 0 ? (
        <Empty>No review states a {dimension.one} yet.</Empty>
      ) : (
        <ShelfList dimension={dimension} shelves={shelves} site={site} />
      )}
    </>
  );
}

interface ValueProps {
  readonly dimension: Dimension;
  readonly part: Part<Shelf, Incident>;
  readonly site: Site;
}

function Value({ dimension, part, site }: ValueProps) {
  const { of: shelf, rows: incidents } = part;
  const first = part.number === 1;
  const open = incidents.flatMap((incident) => incident.actions).filter((action) => action.open);
  const meaning = dimension.meaning?.(shelf.value, site.kb);
  return (
    <>
      <Trail
        steps={[
          ['Browse', 'browse/'],
          [dimension.title, `${dimension.name}/`],
        ]}
        site={site}
      />
      <h1 dir="auto">{dimension.label(shelf.value)}</h1>
      {first && meaning !== undefined && (
        <p class="lead" dir="auto">
          {meaning}
        </p>
      )}
      {first && <p class="shelf-summary">{summaryOf(shelf, site)}</p>}
      {first && <Companions shelf={shelf} sides={dimensions.filter((side) => side !== dimension)} site={site} />}
      {dimension.special?.({ ...shelf, incidents }, site)}
      <section class="block" aria-labelledby="page-incidents">
        <h2 id="page-incidents">
          Incidents <span class="count">{part.total}</span>
        </h2>
        <ol class="incident-list">
          {incidents.map((incident) => (
            <IncidentItem key={incident.id} incident={incident} site={site} />
          ))}
        </ol>
        {dimension.facet !== undefined && part.total > 1 && (
          <p class="all">
            <a href={site.href(`incidents/?${dimension.facet}=${encodeURIComponent(shelf.value)}`)}>
              Search and narrow these incidents
            </a>
          </p>
        )}
      </section>
      {open.length > 0 && (
        <section class="block" aria-labelledby="page-open-actions">
          <h2 id="page-open-actions">
            Open actions <span class="count">{open.length}</span>
          </h2>
          <ActionsTable actions={open} site={site} withIncident caption="Open actions of these incidents" />
        </section>
      )}
      <Pager part={part} first={shelfAddress(dimension, shelf)} site={site} />
    </>
  );
}

function summaryOf({ incidents }: Shelf, { kb }: Site): string {
  const openActions = incidents.flatMap((incident) => incident.actions).filter((action) => action.open);
  const [open, overdue] = [openActions.length, openActions.filter(isOverdue).length];
  const bySeverity = kb.book.severities.flatMap((severity) => {
    const count = incidents.filter(({ meta }) => meta.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const repeats = incidents.filter(({ meta }) => (meta.recurrence_of ?? []).length > 0).length;
  const share = incidents.length / kb.incidents.length;
  return [
    `${countOf(incidents.length, 'incident')}, ${formatShare(share)} of all ${kb.incidents.length}: ${bySeverity.join(', ')}.`,
    ...(repeats > 0 ? [`${countOf(repeats, 'of them repeats', 'of them repeat')} an earlier one.`] : []),
    open === 0
      ? 'No action is open.'
      : `${countOf(open, 'action is', 'actions are')} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}.`,
  ].join(' ');
}
