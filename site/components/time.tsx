import type { Milestone, TimeValue } from '../../src/review/types.ts';
import { formatTime, machineTime, showTime } from '../format/time.ts';

/** A time in the offset in which it was written, with UTC beside it where that differs. */
export function Time({ time }: { readonly time: TimeValue }) {
  const own = showTime(time);
  const elsewhere = !time.floating && (time.offsetMinutes ?? 0) !== 0;
  const utc = elsewhere ? showTime(time, 0) : undefined;
  return (
    <span class="time">
      <time dateTime={machineTime(time)}>{formatTime(time)}</time>
      {own.clock === '' && <span class="quiet"> (only the day is known)</span>}
      {utc && (
        <span class="quiet together">
          {' '}
          = {utc.date === own.date ? '' : `${utc.date}, `}
          {utc.clock} UTC
        </span>
      )}
    </span>
  );
}

/** A milestone: its time, or the word for what nobody knows or has answered yet. */
export function MilestoneTime({ milestone }: { readonly milestone: Milestone | undefined }) {
  if (milestone === undefined) return <span class="quiet">Not answered yet</span>;
  if (milestone === 'unknown') return <span class="quiet">Unknown</span>;
  return <Time time={milestone} />;
}

/** The day of a time, for lists. */
export function Day({ time }: { readonly time: TimeValue | undefined }) {
  if (!time) return <span class="quiet">Date unknown</span>;
  return <time dateTime={machineTime(time)}>{showTime(time).date}</time>;
}
