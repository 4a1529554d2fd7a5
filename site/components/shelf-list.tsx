import type { Dimension, Shelf } from '../browse/dimension.ts';
import { shelfAddress } from '../browse/shelves.ts';
import { isOverdue } from '../format/actions.ts';
import { showTime } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import type { Site } from '../page.ts';

interface Props {
  readonly dimension: Dimension;
  readonly shelves: readonly Shelf[];
  readonly site: Site;
}

/** The values of a side: how often each occurs, what is still open there, and when it occurred last. */
export function ShelfList({ dimension, shelves, site }: Props) {
  const most = Math.max(...shelves.map(({ incidents }) => incidents.length));
  return (
    <ol class="shelf-list">
      {shelves.map((shelf) => (
        <li key={shelf.slug}>
          <p class="shelf-name">
            <a href={site.href(shelfAddress(dimension, shelf))} dir="auto">
              {dimension.label(shelf.value)}
            </a>
            <span class="shelf-count">{countOf(shelf.incidents.length, 'incident')}</span>
          </p>
          <svg class="shelf-bar" width="100%" height="6" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="6" rx="3" />
            <rect class="actual" width={`${(shelf.incidents.length / most) * 100}%`} height="6" rx="3" />
          </svg>
          <Meaning text={dimension.meaning?.(shelf.value, site.kb)} />
          <p class="shelf-facts">{factsOf(shelf).join(' · ')}</p>
        </li>
      ))}
    </ol>
  );
}

function Meaning({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p class="shelf-meaning" dir="auto">
      {text}
    </p>
  );
}

function factsOf({ incidents }: Shelf): readonly string[] {
  const actions = incidents.flatMap((incident) => incident.actions);
  const open = actions.filter((action) => action.open).length;
  const overdue = actions.filter(isOverdue).length;
  const latest = incidents.find(({ started }) => started !== undefined)?.started;
  return [
    ...(open > 0 ? [`${countOf(open, 'open action')}${overdue > 0 ? `, ${overdue} overdue` : ''}`] : []),
    ...(latest ? [`Latest ${showTime(latest).date}`] : []),
  ];
}
