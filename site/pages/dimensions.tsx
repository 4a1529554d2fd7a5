import type { Dimension, Shelf } from '../browse/dimension.ts';
import { dimensions } from '../browse/dimensions.tsx';
import { shelfAddress, shelvesOf } from '../browse/shelves.ts';
import { ActionsTable } from '../components/actions-table.tsx';
import { Companions } from '../components/companions.tsx';
import { Empty } from '../components/empty.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { ShelfList } from '../components/shelf-list.tsx';
import { Trail } from '../components/trail.tsx';
import { isOverdue } from '../format/actions.ts';
import { formatShare } from '../format/number.ts';
import { countOf } from '../format/words.ts';
import { definePage, once, type Page, type Site } from '../page.ts';

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
  definePage<Shelf>({
    name: `${dimension.name}-value`,
    items: (kb) => shelvesOf(kb, dimension),
    address: (shelf) => shelfAddress(dimension, shelf),
    title: (shelf) => `${dimension.label(shelf.value)} · ${dimension.title}`,
    description: (shelf, kb) =>
      dimension.meaning?.(shelf.value, kb) ??
      `${countOf(shelf.incidents.length, 'incident')} of the ${dimension.one} ${dimension.label(shelf.value)}.`,
    render: (shelf, site) => <Value dimension={dimension} shelf={shelf} site={site} />,
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

function Value({
  dimension,
  shelf,
  site,
}: {
  readonly dimension: Dimension;
  readonly shelf: Shelf;
  readonly site: Site;
}) {
  const { incidents, value } = shelf;
  const open = incidents.flatMap((incident) => incident.actions).filter((action) => action.open);
  const meaning = dimension.meaning?.(value, site.kb);
  return (
    <>
      <Trail
        steps={[
          ['Browse', 'browse/'],
          [dimension.title, `${dimension.name}/`],
        ]}
        site={site}
      />
      <h1 dir="auto">{dimension.label(value)}</h1>
      {meaning !== undefined && (
        <p class="lead" dir="auto">
          {meaning}
        </p>
      )}
      <p class="shelf-summary">{summaryOf(shelf, open.length, open.filter(isOverdue).length, site)}</p>
      <Companions shelf={shelf} sides={dimensions.filter((side) => side !== dimension)} site={site} />
      {dimension.special?.(shelf, site)}
      <section class="block" aria-labelledby="page-incidents">
        <h2 id="page-incidents">
          Incidents <span class="count">{incidents.length}</span>
        </h2>
        <ol class="incident-list">
          {incidents.map((incident) => (
            <IncidentItem key={incident.id} incident={incident} site={site} />
          ))}
        </ol>
        {dimension.facet !== undefined && incidents.length > 1 && (
          <p class="all">
            <a href={site.href(`incidents/?${dimension.facet}=${encodeURIComponent(value)}`)}>
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
    </>
  );
}

function summaryOf({ incidents }: Shelf, open: number, overdue: number, { kb }: Site): string {
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
