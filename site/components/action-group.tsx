import type { ComponentChildren } from 'preact';
import type { ActionState } from '../../src/knowledge/types.ts';
import type { Around } from '../page.ts';
import { ActionsTable } from './actions-table.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly actions: readonly ActionState[];
  /** How many there are, where only some of them stand here. */
  readonly total?: number;
  readonly site: Around;
  /** What stands below the table. */
  readonly children?: ComponentChildren;
}

/** Actions of one state with their number; nothing where there is none. */
export function ActionGroup({ id, title, actions, total = actions.length, site, children }: Props) {
  if (actions.length === 0) return null;
  return (
    <section class="block" data-action-group aria-labelledby={id}>
      <h2 id={id}>
        {title}{' '}
        <span class="count" data-group-count>
          {total}
        </span>
      </h2>
      <ActionsTable actions={actions} site={site} withIncident caption={`${title}: actions of all reviews`} />
      {children}
    </section>
  );
}
