import type { ActionState } from '../../src/knowledge/types.ts';
import { type ActionYear, actionYears } from '../browse/action-years.ts';
import { years } from '../browse/dimensions.tsx';
import { ActionFilters } from '../components/action-filters.tsx';
import { ActionGroup } from '../components/action-group.tsx';
import { Pager } from '../components/pager.tsx';
import { Trail } from '../components/trail.tsx';
import { actionStates } from '../format/actions.ts';
import { countOf } from '../format/words.ts';
import { definePage, type Site } from '../page.ts';
import { type Part, partAddress, partsOf, partTitle } from '../parts.ts';

const actionsOnPage = 300;

/** All actions that the incidents of one year led to. */
export const actionsOfYearPage = definePage<Part<ActionYear, ActionState>>({
  name: 'actions-of-year',
  scripts: ['actions.js'],
  items: (kb) => actionYears(kb).flatMap((year) => partsOf(year, year.actions, actionsOnPage)),
  address: (part) => partAddress(part.of.address, part.number),
  title: (part) => partTitle(titleOf(part.of), part),
  description: ({ of, total }) => `${countOf(total, 'action')} that the incidents of ${years.label(of.year)} led to.`,
  render: (part, site) => <Year part={part} site={site} />,
});

function titleOf({ year }: ActionYear): string {
  return `Actions from incidents of ${year === 'unknown' ? 'an unknown year' : year}`;
}

function Year({ part, site }: { readonly part: Part<ActionYear, ActionState>; readonly site: Site }) {
  return (
    <>
      <Trail steps={[['Actions', 'actions/']]} site={site} />
      <h1>{titleOf(part.of)}</h1>
      <p class="lead">
        {countOf(part.total, 'action')}, {part.of.actions.filter(({ open }) => open).length} of them open.
      </p>
      {part.rows.length > 1 && <ActionFilters actions={part.rows} />}
      {actionStates.map(({ id, title, holds }) => (
        <ActionGroup key={id} id={id} title={title} actions={part.rows.filter(holds)} site={site} />
      ))}
      <Pager part={part} first={part.of.address} site={site} />
    </>
  );
}
