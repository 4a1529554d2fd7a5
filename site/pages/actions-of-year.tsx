import type { ActionState } from '../../src/knowledge/types.ts';
import { type ActionYear, actionYears } from '../browse/action-years.ts';
import { years } from '../browse/dimensions.tsx';
import { ActionFilters } from '../components/action-filters.tsx';
import { ActionGroup } from '../components/action-group.tsx';
import { Pager } from '../components/pager.tsx';
import { Trail } from '../components/trail.tsx';
import { actionStates, hasAge } from '../format/actions.ts';
import { countOf } from '../format/words.ts';
import { type Around, defineListPage } from '../page.ts';
import { type Part, partAddress, partsOf, partTitle } from '../parts.ts';

const actionsOnPage = 300;

/** All actions that the incidents of one year led to. */
export const actionsOfYearPage = defineListPage<Part<ActionYear, ActionState>, YearView>({
  name: 'actions-of-year',
  scripts: ['actions.js'],
  items: (kb) => actionYears(kb).flatMap((year) => partsOf(year, year.actions, actionsOnPage)),
  address: (part) => partAddress(part.of.address, part.number),
  title: (part) => partTitle(titleOf(part.of), part),
  description: ({ of, total }) => `${countOf(total, 'action')} that the incidents of ${years.label(of.year)} led to.`,
  dated: ({ rows }) => rows.some(hasAge),
  view: ({ of: year, rows, number, count, total }) => ({
    ...{ title: titleOf(year), start: year.address, rows, part: { number, count, total } },
    open: year.actions.filter(({ open }) => open).length,
  }),
  render: (view, site) => <Year view={view} site={site} />,
});

function titleOf({ year }: ActionYear): string {
  return `Actions from incidents of ${year === 'unknown' ? 'an unknown year' : year}`;
}

interface YearView {
  readonly title: string;
  /** Address of the first page. */
  readonly start: string;
  readonly rows: readonly ActionState[];
  readonly part: Pick<Part<unknown, unknown>, 'number' | 'count' | 'total'>;
  /** How many of the year, not of the page, are open. */
  readonly open: number;
}

function Year({ view: { title, start, rows, part, open }, site }: { readonly view: YearView; readonly site: Around }) {
  return (
    <>
      <Trail steps={[['Actions', 'actions/']]} site={site} />
      <h1>{title}</h1>
      <p class="lead">
        {countOf(part.total, 'action')}, {open} of them open.
      </p>
      {rows.length > 1 && <ActionFilters actions={rows} />}
      {actionStates.map(({ id, title: name, holds }) => (
        <ActionGroup key={id} id={id} title={name} actions={rows.filter(holds)} site={site} />
      ))}
      <Pager part={part} first={start} site={site} />
    </>
  );
}
