import type { Milestone, TimeValue } from '../../src/review/types.ts';
import { formatTime, machineTime, showTime } from '../format/time.ts';

/** A time in the offset in which it was written, with UTC beside it where that differs. */
export function Time({ time }: { readonly time: TimeValue }) {
  return (
    <span class="time" {...(time.floating ? {} : zoneData(time, 'whole'))}>
      <time dateTime={machineTime(time)}>{formatTime(time)}</time>
      {time.floating && <span class="quiet"> (only the day is known)</span>}
      <InUtc time={time} />
    </span>
  );
}

/** The same moment in UTC, as an aside; nothing where the time stands in UTC already. */
export function InUtc({ time }: { readonly time: TimeValue }) {
  if (time.floating || (time.offsetMinutes ?? 0) === 0) return null;
  const utc = showTime(time, 0);
  return (
    <span class="quiet together">
      {' '}
      = {utc.date === showTime(time).date ? '' : `${utc.date}, `}
      {utc.clock} UTC
    </span>
  );
}

/** What the switch of time zones needs to write a time anew: `clock` where the day stands above it. */
export function zoneData(time: TimeValue, shape: 'whole' | 'clock') {
  return { 'data-zoned': shape, 'data-ms': String(time.epochMs), 'data-give-ms': String(time.halfWidthMs) };
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
