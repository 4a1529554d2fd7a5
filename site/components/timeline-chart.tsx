import type { Incident } from '../../src/knowledge/types.ts';
import { milestoneNames } from '../../src/review/types.ts';
import { formatMinutes, formatSpan } from '../format/duration.ts';
import { formatOffset, formatTime } from '../format/time.ts';
import { countOf, humanise, inSentence, ratingWords } from '../format/words.ts';
import { anchorOf } from './axis-labels.ts';
import { type Bar, layTimeline, type TimelineLayout } from './timeline-layout.ts';

const rowHeight = 46;
const barHeight = 12;

/** The timeline drawn to scale. Widths are in per cent and text in pixels, so it reads as well on a phone as on paper. */
export function TimelineChart({ incident }: { readonly incident: Incident }) {
  const layout = layTimeline(incident);
  const unknown = milestoneNames.filter((name) => typeof incident.milestones[name] !== 'object');
  return (
    <figure class="chart timeline">
      {layout ? (
        <Picture layout={layout} incident={incident} />
      ) : (
        <p class="empty">Too few times are known to draw this incident.</p>
      )}
      <figcaption>
        {layout && <>Drawn to scale; hours in {zoneWord(layout.offsetMinutes)}. </>}
        {unknown.length > 0 && <>Not known: when the incident was {inSentence(unknown)}. </>}
        {layout && outside(layout)}
      </figcaption>
    </figure>
  );
}

function Picture({ layout, incident }: { readonly layout: TimelineLayout; readonly incident: Incident }) {
  const eventsTop = layout.bars.length * rowHeight;
  const eventsHeight = layout.events.length > 0 ? rowHeight : 0;
  const axisTop = eventsTop + eventsHeight;
  const height = axisTop + 26;
  return (
    <svg class="timeline-picture" role="img" width="100%" height={height} aria-label={inWords(layout, incident)}>
      {layout.ticks.map(({ at, text }) => (
        <g key={at}>
          <line class="grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2={axisTop} />
          <text class="axis" x={`${at}%`} y={axisTop + 18} text-anchor={anchorOf({ at, text })}>
            {text}
          </text>
        </g>
      ))}
      <line class="baseline" x1="0" x2="100%" y1={axisTop} y2={axisTop} />
      {layout.bars.map((bar, index) => (
        <Row key={bar.name} bar={bar} top={index * rowHeight} incident={incident} />
      ))}
      {layout.events.length > 0 && (
        <g>
          <text class="row-label" x="0" y={eventsTop + 16}>
            Events
          </text>
          {layout.events.map(({ at, label }, index) => (
            <line
              key={`${index} ${label}`}
              class="event"
              x1={`${at}%`}
              x2={`${at}%`}
              y1={eventsTop + 23}
              y2={eventsTop + 23 + barHeight}
            >
              <title>{label}</title>
            </line>
          ))}
        </g>
      )}
    </svg>
  );
}

function Row({ bar, top, incident }: { readonly bar: Bar; readonly top: number; readonly incident: Incident }) {
  const y = top + 23;
  const middle = y + barHeight / 2;
  // The part beyond the plan has its own colour; the words beside the label say the same.
  const inPlan = bar.planned === undefined ? bar.to : Math.min(bar.to, Math.max(bar.planned, bar.from));
  return (
    <g>
      <text x="0" y={top + 16}>
        <tspan class="row-label">{bar.name}</tspan>
        <Note bar={bar} incident={incident} />
      </text>
      {bar.planned !== undefined && (
        <rect class="planned" x={`${bar.from}%`} y={y} width={`${width(bar.from, bar.planned)}%`} height={barHeight} />
      )}
      <rect
        class={bar.name === 'Whole incident' ? 'whole' : 'actual'}
        x={`${bar.from}%`}
        y={y}
        width={`${width(bar.from, inPlan)}%`}
        height={barHeight}
      />
      {bar.to > inPlan && (
        <rect class="overrun" x={`${inPlan}%`} y={y} width={`${width(inPlan, bar.to)}%`} height={barHeight} />
      )}
      <line class="end" x1={`${bar.from}%`} x2={`${bar.from}%`} y1={y - 2} y2={y + barHeight + 2} />
      <line class="end" x1={`${bar.to}%`} x2={`${bar.to}%`} y1={y - 2} y2={y + barHeight + 2} />
      {[bar.fromWhisker, bar.toWhisker].map(
        (whisker) =>
          whisker && (
            <g key={whisker.join()} class="whisker">
              <line x1={`${whisker[0]}%`} x2={`${whisker[1]}%`} y1={middle} y2={middle} />
              <line x1={`${whisker[0]}%`} x2={`${whisker[0]}%`} y1={middle - 3} y2={middle + 3} />
              <line x1={`${whisker[1]}%`} x2={`${whisker[1]}%`} y1={middle - 3} y2={middle + 3} />
            </g>
          ),
      )}
    </g>
  );
}

/** What a bar says beside its name; where there is little room, the words of the plan give way first. */
function Note({ bar, incident }: { readonly bar: Bar; readonly incident: Incident }) {
  return (
    <tspan class="row-note" dx="8">
      {noteOf(bar, incident).map(({ text, plan }, index) => (
        <tspan key={text} class={plan ? 'row-plan' : undefined}>
          {index > 0 && ' · '}
          {text}
        </tspan>
      ))}
    </tspan>
  );
}

function noteOf(bar: Bar, incident: Incident): readonly { readonly text: string; readonly plan: boolean }[] {
  if (bar.name === 'Whole incident')
    return incident.resolveAfter ? [{ text: formatSpan(incident.resolveAfter), plan: false }] : [];
  const { actual, plannedMinutes, rating } = bar.result ?? {};
  return [
    ...(actual ? [{ text: formatSpan(actual), plan: false }] : []),
    ...(plannedMinutes === undefined ? [] : [{ text: `${formatMinutes(plannedMinutes)} planned`, plan: true }]),
    ...(rating ? [{ text: ratingWords[rating], plan: false }] : []),
  ];
}

/** The picture in words, for those who do not see it; the exact times stand in the tables below. */
function inWords(layout: TimelineLayout, incident: Incident): string {
  const times = milestoneNames.flatMap((name) => {
    const milestone = incident.milestones[name];
    return typeof milestone === 'object' ? [`${humanise(name)} ${formatTime(milestone)}`] : [];
  });
  const noteInWords = (bar: Bar) =>
    noteOf(bar, incident)
      .map(({ text }) => text)
      .join(' · ');
  const bars = layout.bars.map((bar) => `${bar.name}: ${noteInWords(bar)}`);
  return `Timeline to scale. ${[...times, ...bars].join('. ')}. ${countOf(layout.events.length, 'event')} in between.`;
}

function outside({ eventsBefore, eventsAfter }: TimelineLayout): string {
  const parts = [
    eventsBefore > 0 ? `${countOf(eventsBefore, 'event')} before` : '',
    eventsAfter > 0 ? `${countOf(eventsAfter, 'event')} after` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${inSentence(parts)} the picture; the table has them all.`;
}

function zoneWord(offsetMinutes: number): string {
  return offsetMinutes === 0 ? 'UTC' : `the incident's own offset, ${formatOffset(offsetMinutes)}`;
}

function width(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) * 100) / 100);
}
