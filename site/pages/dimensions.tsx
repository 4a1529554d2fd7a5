import type { ActionState, Incident, KnowledgeBase } from '../../src/knowledge/types.ts';
import type { Dimension, Shelf, Special } from '../browse/dimension.ts';
import { dimensions } from '../browse/dimensions.tsx';
import { shelfAddress, shelvesOf } from '../browse/shelves.ts';
import { type Card, cardsOf } from '../card.ts';
import { ActionsTable } from '../components/actions-table.tsx';
import { Companions, type Company, companyOf } from '../components/companions.tsx';
import { Empty } from '../components/empty.tsx';
import { FactorList } from '../components/factor-list.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { LessonList } from '../components/lesson-list.tsx';
import { Pager } from '../components/pager.tsx';
import { ShelfList } from '../components/shelf-list.tsx';
import { Trail } from '../components/trail.tsx';
import { hasAge, isOverdue } from '../format/actions.ts';
import { formatShare } from '../format/number.ts';
import { countOf } from '../format/words.ts';
import { type Around, defineListPage, definePage, once, type Page, type Site } from '../page.ts';
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
  defineListPage<Part<Shelf, Incident>, ValueView>({
    name: `${dimension.name}-value`,
    items: (kb) => shelvesOf(kb, dimension).flatMap((shelf) => partsOf(shelf, shelf.incidents, incidentsOnPage)),
    address: (part) => partAddress(shelfAddress(dimension, part.of), part.number),
    title: (part) => partTitle(`${dimension.label(part.of.value)} · ${dimension.title}`, part),
    description: ({ of }, kb) =>
      dimension.meaning?.(of.value, kb) ??
      `${countOf(of.incidents.length, 'incident')} of the ${dimension.one} ${dimension.label(of.value)}.`,
    dated: ({ of }) => of.incidents.some(({ actions }) => actions.some(hasAge)),
    view: (part, kb) => viewOf(dimension, part, kb),
    render: (view, site) => <Value view={view} site={site} />,
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

/** A page of a value, the first of them with what is said of all its incidents. */
interface ValueView {
  readonly side: { readonly name: string; readonly title: string };
  readonly label: string;
  readonly first?: {
    readonly meaning?: string;
    readonly summary: string;
    readonly company: readonly Company[];
  };
  readonly special?: Special;
  readonly cards: readonly Card[];
  readonly open: readonly ActionState[];
  /** Where they can be searched and narrowed. */
  readonly search?: string;
  readonly part: Pick<Part<unknown, unknown>, 'number' | 'count' | 'total'>;
  /** Address of the first page. */
  readonly start: string;
}

function viewOf(dimension: Dimension, part: Part<Shelf, Incident>, kb: KnowledgeBase): ValueView {
  const { of: shelf, rows: incidents, number, count, total } = part;
  const { name, title, facet } = dimension;
  const meaning = dimension.meaning?.(shelf.value, kb);
  const others = dimensions.filter((side) => side !== dimension);
  return {
    side: { name, title },
    label: dimension.label(shelf.value),
    ...(number === 1
      ? {
          first: {
            ...(meaning === undefined ? {} : { meaning }),
            summary: summaryOf(shelf, kb),
            company: companyOf(shelf, others, kb),
          },
        }
      : {}),
    ...(dimension.special ? { special: dimension.special(shelf.value, incidents) } : {}),
    cards: cardsOf(incidents, kb),
    open: incidents.flatMap((incident) => incident.actions).filter((action) => action.open),
    ...(facet !== undefined && total > 1 ? { search: `incidents/?${facet}=${encodeURIComponent(shelf.value)}` } : {}),
    part: { number, count, total },
    start: shelfAddress(dimension, shelf),
  };
}

function Value({ view, site }: { readonly view: ValueView; readonly site: Around }) {
  const { side, label, first, special, cards, open, search, part, start } = view;
  return (
    <>
      <Trail
        steps={[
          ['Browse', 'browse/'],
          [side.title, `${side.name}/`],
        ]}
        site={site}
      />
      <h1 dir="auto">{label}</h1>
      {first?.meaning !== undefined && (
        <p class="lead" dir="auto">
          {first.meaning}
        </p>
      )}
      {first && <p class="shelf-summary">{first.summary}</p>}
      {first && <Companions rows={first.company} site={site} />}
      {special && 'lessons' in special && (
        <LessonList lessons={special.lessons} site={site} title="Lessons of the year" />
      )}
      {special && 'factors' in special && <FactorList factors={special.factors} site={site} />}
      <section class="block" aria-labelledby="page-incidents">
        <h2 id="page-incidents">
          Incidents <span class="count">{part.total}</span>
        </h2>
        <ol class="incident-list">
          {cards.map((card) => (
            <IncidentItem key={card.slug} card={card} site={site} />
          ))}
        </ol>
        {search !== undefined && (
          <p class="all">
            <a href={site.href(search)}>Search and narrow these incidents</a>
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
      <Pager part={part} first={start} site={site} />
    </>
  );
}

function summaryOf({ incidents }: Shelf, kb: KnowledgeBase): string {
  const openActions = incidents.flatMap((incident) => incident.actions).filter((action) => action.open);
  const [open, overdue] = [openActions.length, openActions.filter(isOverdue).length];
  const bySeverity = kb.book.severities.flatMap((severity) => {
    const count = incidents.filter(({ meta }) => meta.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const repeats = incidents.filter(({ meta }) => (meta.recurrence_of ?? []).length > 0).length;
  const share = incidents.length / kb.incidents.length;
  return [
    `${countOf(incidents.length, 'incident')}, ${formatShare(share)} of all: ${bySeverity.join(', ')}.`,
    ...(repeats > 0 ? [`${countOf(repeats, 'of them repeats', 'of them repeat')} an earlier one.`] : []),
    open === 0
      ? 'No action is open.'
      : `${countOf(open, 'action is', 'actions are')} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}.`,
  ].join(' ');
}
