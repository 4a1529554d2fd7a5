import { type ActionYear, actionYears } from '../browse/action-years.ts';
import { years } from '../browse/dimensions.tsx';
import { ActionFilters } from '../components/action-filters.tsx';
import { ActionGroup } from '../components/action-group.tsx';
import { Empty } from '../components/empty.tsx';
import { actionStates } from '../format/actions.ts';
import { definePage, once, type Site } from '../page.ts';

/** How many of each state stand on the first page. What is open is worked on there; the rest is looked up. */
const most: Readonly<Record<string, number>> = { overdue: 200, open: 200 };
const mostOfOthers = 50;

/** Every action that needs somebody, and the way to all others: what is late, what is open, what was done. */
export const actionsPage = definePage({
  name: 'actions',
  menu: 'Actions',
  scripts: ['actions.js'],
  items: once,
  address: () => 'actions/',
  title: () => 'Actions',
  description: (_once, kb) => `All actions that the reviews of ${kb.book.title} decided, overdue ones first.`,
  render: (_once, site) => <Actions site={site} />,
});

function Actions({ site }: { readonly site: Site }) {
  const { actions } = site.kb;
  const groups = actionStates.map((state) => {
    const all = actions.filter(state.holds);
    return { ...state, all, shown: all.slice(0, most[state.id] ?? mostOfOthers) };
  });
  const shown = groups.flatMap((group) => group.shown);
  return (
    <>
      <h1>Actions</h1>
      <p class="lead">What the reviews decided to do, and how far it has come.</p>
      {actions.length === 0 && <Empty>No review holds an action yet.</Empty>}
      {shown.length > 1 && <ActionFilters actions={shown} />}
      {groups.map((group) => (
        <ActionGroup
          key={group.id}
          id={group.id}
          title={group.title}
          actions={group.shown}
          total={group.all.length}
          site={site}
        >
          {group.shown.length < group.all.length && (
            <p class="all">
              These are the first {group.shown.length}. <a href="#all-years">All of them stand by year.</a>
            </p>
          )}
        </ActionGroup>
      ))}
      {shown.length < actions.length && <Years all={actionYears(site.kb)} site={site} />}
    </>
  );
}

function Years({ all, site }: { readonly all: readonly ActionYear[]; readonly site: Site }) {
  return (
    <nav class="all-years" aria-labelledby="all-years">
      <h2 id="all-years">All actions by the year of their incident</h2>
      <ul class="chips">
        {all.map(({ year, address, actions }) => (
          <li key={year}>
            <a href={site.href(address)}>
              {years.label(year)} <span class="chip-count">{actions.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
