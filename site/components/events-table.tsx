import type { TimelineEvent } from '../../src/review/types.ts';
import { machineTime, showTime } from '../format/time.ts';
import { ReviewHtml } from './review-html.tsx';
import { InUtc, zoneData } from './time.tsx';

/** The rows of the timeline: each with its time as written there and in UTC, the date where it changes. */
export function EventsTable({ events }: { readonly events: readonly TimelineEvent[] }) {
  let day = '';
  return (
    <ol class="events">
      {events.map(({ at, time, event, place }) => {
        if (!('epochMs' in at)) {
          return (
            <li key={place.line}>
              <span class="event-time quiet">{time.text || 'Time unknown'}</span>
              <ReviewHtml class="event-text" html={event.html} inline />
            </li>
          );
        }
        const own = showTime(at);
        const changed = own.date !== day;
        day = own.date;
        return (
          <li key={place.line}>
            {changed && <span class="event-day">{own.date}</span>}
            <span class="event-time" data-day={own.date} {...(at.floating ? {} : zoneData(at, 'clock'))}>
              <time dateTime={machineTime(at)}>
                {own.clock === '' ? 'some time that day' : `${own.give ? '≈ ' : ''}${own.clock}`}
              </time>
              <span class="quiet">{` ${own.zone}${own.give && ` ${own.give}`}`}</span>
              <InUtc time={at} />
            </span>
            <ReviewHtml class="event-text" html={event.html} inline />
          </li>
        );
      })}
    </ol>
  );
}
