/** What needs a human, the most pressing first. */
import type { ComponentChild } from 'preact';
import type { Attention as AttentionLists, MissingReview } from '../../src/knowledge/types.ts';
import { formatDay } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import type { Site } from '../page.ts';
import { IncidentLink } from './incident-link.tsx';

const most = 5;

interface Props {
  readonly attention: AttentionLists;
  /** Incidents that are known to exist and have no review. */
  readonly missing: readonly MissingReview[];
  readonly site: Site;
}

/** The lists of what waits, each cut to a few with the way to all of them; a kind sentence where nothing waits. */
export function Attention({ attention, missing, site }: Props) {
  const { reviewsOverdue, actionsOverdue, recurrences, followUps } = attention;
  if (missing.length + reviewsOverdue.length + actionsOverdue.length + recurrences.length + followUps.length === 0) {
    return <p class="all-well">Nothing is waiting for anybody: no review is overdue and no action is late.</p>;
  }
  return (
    <div class="attention">
      <Waiting
        title="Reviews overdue"
        count={reviewsOverdue.length}
        all={site.href('incidents/?status=draft&status=in-review')}
        entries={reviewsOverdue.slice(0, most).map(({ id, due, days }) => (
          <li key={id}>
            <IncidentLink id={id} site={site} />
            <span class="under">
              <span class="overdue">{countOf(days, 'day')} overdue</span>, due {formatDay(due)}
            </span>
          </li>
        ))}
      />
      <Waiting
        title="Incidents without a review"
        count={missing.length}
        entries={missing.slice(0, most).map(({ id, title, days }) => (
          <li key={id}>
            <span class="id">{id}</span> <span dir="auto">{title}</span>
            {days !== undefined && days > 0 && <span class="under overdue">{countOf(days, 'day')} overdue</span>}
          </li>
        ))}
      />
      <Waiting
        title="Actions overdue"
        count={actionsOverdue.length}
        all={site.href('actions/#overdue')}
        entries={actionsOverdue.slice(0, most).map((action) => (
          <li key={`${action.incidentId} ${action.row}`}>
            <span dir="auto">{action.action.text}</span>
            <span class="under">
              <span class="overdue">{countOf(action.overdueDays ?? 0, 'day')} overdue</span>
              {action.owner ? ` with ${action.owner}` : ', no owner'}, from{' '}
              <IncidentLink id={action.incidentId} site={site} bare />
            </span>
          </li>
        ))}
      />
      <Waiting
        title="It happened again"
        count={recurrences.length}
        all={site.href('incidents/')}
        entries={recurrences.slice(0, most).map(({ id, of, openActions }) => (
          <li key={`${id} ${of}`}>
            <IncidentLink id={id} site={site} />
            <span class="under">
              repeats <IncidentLink id={of} site={site} bare />, which had {countOf(openActions, 'open action')}
            </span>
          </li>
        ))}
      />
      <Waiting
        title="Follow-ups"
        count={followUps.length}
        all={site.href('incidents/')}
        entries={followUps.slice(0, most).map(({ id, on, days }) => (
          <li key={id}>
            <IncidentLink id={id} site={site} />
            <span class="under">
              {formatDay(on)}
              {', '}
              {whenWords(days)}
            </span>
          </li>
        ))}
      />
    </div>
  );
}

interface WaitingProps {
  readonly title: string;
  readonly count: number;
  /** Link to the whole list, where there is one. */
  readonly all?: string;
  readonly entries: readonly ComponentChild[];
}

function Waiting({ title, count, all, entries }: WaitingProps) {
  if (count === 0) return null;
  return (
    <section class="waiting">
      <h3>
        {title} <span class="count">{count}</span>
      </h3>
      <ul class="plain">{entries}</ul>
      {count > entries.length && (
        <p class="all">
          {all === undefined ? (
            `and ${count - entries.length} more`
          ) : (
            <a href={all}>
              All {count}
              <span class="visually-hidden">: {title}</span>
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** Days until a follow-up; negative days have passed. */
function whenWords(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${countOf(days, 'day')}` : `${countOf(-days, 'day')} ago`;
}
