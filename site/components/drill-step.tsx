import type { ComponentChildren } from 'preact';
import type { Incident } from '../../src/knowledge/types.ts';
import type { TimelineEvent } from '../../src/review/types.ts';
import { formatMs } from '../format/duration.ts';
import { showTime } from '../format/time.ts';

interface Props {
  readonly label: string;
  /** When it happened, or what it holds: shown before it is opened. */
  readonly note: string;
  readonly children: ComponentChildren;
}

/** A step that keeps its content to itself until the reader asks for it, with or without a script. */
export function DrillStep({ label, note, children }: Props) {
  return (
    <details class="drill-step" data-drill-step>
      <summary>
        <span class="drill-label">{label}</span> <span class="quiet">{note}</span>
      </summary>
      <div class="drill-content">{children}</div>
    </details>
  );
}

/** When an event happened: its time, and how long after the start of the incident. */
export function stepTime({ at, time }: TimelineEvent, { started }: Pick<Incident, 'started'>): string {
  if (!('epochMs' in at)) return time.text;
  const { date, clock, zone } = showTime(at);
  const written = clock === '' ? date : `${clock} ${zone}`;
  if (!started || started.floating || at.floating || at.epochMs <= started.epochMs) return written;
  return `${written}, ${formatMs(at.epochMs - started.epochMs)} after the start`;
}
