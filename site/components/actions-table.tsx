import type { ActionState } from '../../src/knowledge/types.ts';
import { shownAge } from '../format/actions.ts';
import { formatDay } from '../format/time.ts';
import { countOf, horizonWords } from '../format/words.ts';
import type { Around } from '../page.ts';
import { IncidentLink } from './incident-link.tsx';
import { ReviewHtml } from './review-html.tsx';

interface Props {
  readonly actions: readonly ActionState[];
  readonly site: Around;
  /** Whether each row names its incident; an incident's own page need not. */
  readonly withIncident: boolean;
  readonly caption: string;
}

/** Actions with who does them, until when, and how they stand. */
export function ActionsTable({ actions, site, withIncident, caption }: Props) {
  return (
    <table class="stacking actions">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">Owner</th>
          <th scope="col">Priority</th>
          <th scope="col">Target</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <Row key={`${action.incidentId} ${action.row}`} action={action} site={site} withIncident={withIncident} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  action,
  site,
  withIncident,
}: {
  readonly action: ActionState;
  readonly site: Around;
  readonly withIncident: boolean;
}) {
  return (
    <tr {...(withIncident ? narrowedBy(action) : { id: `action-${action.row}` })}>
      <td class="action-text">
        <ReviewHtml html={action.action.html} inline />
        <Details action={action} />
        {withIncident && (
          <p class="action-incident">
            <IncidentLink id={action.incidentId} site={site} />
          </p>
        )}
      </td>
      <td data-pagefind-ignore data-label="Owner">
        {action.owner ? <span dir="auto">{action.owner}</span> : blank('no owner')}
      </td>
      <td data-pagefind-ignore data-label="Priority">
        {action.priority ? (
          <span class={`level level-${action.priority.toLowerCase()}`}>{action.priority}</span>
        ) : (
          blank('no priority')
        )}
      </td>
      <td data-pagefind-ignore data-label="Target">
        {action.target ? <time dateTime={action.target}>{formatDay(action.target)}</time> : blank('no date')}
        {action.horizon && <span class="under">{horizonWords[action.horizon]}</span>}
      </td>
      <td data-pagefind-ignore data-label="Status">
        <ActionStatus action={action} />
      </td>
    </tr>
  );
}

/** What the script of a list of many reviews' actions narrows it by. */
function narrowedBy({ owner, priority, status, horizon, severity, type }: ActionState) {
  return {
    'data-owner': owner ?? '',
    'data-priority': priority ?? '',
    'data-status': status ?? '',
    'data-horizon': horizon ?? '',
    'data-severity': severity,
    'data-type': type ?? '',
  };
}

function ActionStatus({ action }: { readonly action: ActionState }) {
  const age = shownAge(action);
  return (
    <>
      <span class={`status status-${(action.status ?? 'none').toLowerCase().replace(' ', '-')}`}>
        {action.status ?? 'No status'}
      </span>
      {age?.of === 'overdue' && <span class="under overdue">{countOf(age.days, 'day')} overdue</span>}
      {age?.of !== 'overdue' && action.completed && <span class="under">{formatDay(action.completed)}</span>}
      {age?.of === 'old' && <span class="under">{countOf(age.days, 'day')} old</span>}
      {action.statusNote && (
        <span class="under" dir="auto">
          {action.statusNote}
        </span>
      )}
    </>
  );
}

/** Columns that the table shows in places of their own. */
const shownElsewhere = new Set(['action', 'owner', 'priority', 'target date', 'status', 'completed', 'id']);

/** Every further column that the writer filled in. */
function Details({ action }: { readonly action: ActionState }) {
  const cells = Object.entries(action.cells).filter(
    ([name, cell]) =>
      !shownElsewhere.has(name.toLowerCase()) && cell.text !== '' && cell.text.toLowerCase() !== 'unknown',
  );
  if (cells.length === 0) return null;
  return (
    <dl class="inline-facts">
      {cells.map(([name, cell]) => (
        <div key={name}>
          <dt dir="auto">{name}</dt>{' '}
          <dd>
            <ReviewHtml html={cell.html} inline />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function blank(word: string) {
  return <span class="quiet">{word}</span>;
}
