import type { ActionState } from '../../src/knowledge/types.ts';
import { ActionFilters } from '../components/action-filters.tsx';
import { ActionsTable } from '../components/actions-table.tsx';
import { Empty } from '../components/empty.tsx';
import { isOverdue } from '../format/actions.ts';
import { definePage, once, type Site } from '../page.ts';

/** Every action of every review: what is late, what is open, what was done. */
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
  const overdue = actions.filter(isOverdue);
  const open = actions.filter((action) => action.open && !isOverdue(action));
  const unknown = actions.filter((action) => action.status === 'Unknown');
  const closed = actions.filter((action) => !action.open && action.status !== 'Unknown');
  return (
    <>
      <h1>Actions</h1>
      <p class="lead">What the reviews decided to do, and how far it has come.</p>
      {actions.length === 0 && <Empty>No review holds an action yet.</Empty>}
      {actions.length > 1 && <ActionFilters actions={actions} />}
      <Group id="overdue" title="Overdue" actions={overdue} site={site} />
      <Group id="open" title="Open" actions={open} site={site} />
      <Group id="closed" title="Done or dropped" actions={closed} site={site} />
      <Group id="unknown" title="Outcome unknown" actions={unknown} site={site} />
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly ActionState[];
  readonly site: Site;
}

function Group({ id, title, actions, site }: GroupProps) {
  if (actions.length === 0) return null;
  return (
    <section class="block" data-action-group aria-labelledby={id}>
      <h2 id={id}>
        {title}{' '}
        <span class="count" data-group-count>
          {actions.length}
        </span>
      </h2>
      <ActionsTable actions={actions} site={site} withIncident caption={`${title}: actions of all reviews`} />
    </section>
  );
}
