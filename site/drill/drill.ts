import type { Incident } from '../../src/knowledge/types.ts';
import type { Part, Section, TimelineEvent, TimeValue } from '../../src/review/types.ts';

/** A timeline of fewer events tells no story that could be played through. */
const leastEvents = 4;

/** An incident as those who respond to it see it: what is noticed, what happens then, and at the end what nobody knew. */
export interface Drill {
  /** What the review says that was observed; absent where it says nothing of it. */
  readonly symptoms?: Part;
  /** Events from the detection on, in the order of the review. */
  readonly steps: readonly TimelineEvent[];
  /** Events before the detection: nobody had noticed them yet. */
  readonly hidden: readonly TimelineEvent[];
  readonly trigger?: Part;
  readonly cause?: Part;
}

/** The incidents that can be played through, in their order. */
export function drillable(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter(({ body }) => body.events.length >= leastEvents);
}

/** Takes an incident apart for a drill. */
export function drillOf({ body, milestones }: Pick<Incident, 'body' | 'milestones'>): Drill {
  const { detected, started } = milestones;
  const from = typeof detected === 'object' ? detected : typeof started === 'object' ? started : undefined;
  const isHidden = ({ at }: TimelineEvent) => from !== undefined && 'epochMs' in at && isBefore(at, from);
  const steps = body.events.filter((event) => !isHidden(event));
  const parts = partsOf(body.sections);
  return {
    ...partAs('symptoms', parts, 'Symptoms'),
    ...partAs('trigger', parts, 'Trigger'),
    ...partAs('cause', parts, 'Primary Cause'),
    // Where everything lies before the detection, there is nothing to hold back.
    steps: steps.length > 0 ? steps : body.events,
    hidden: steps.length > 0 ? body.events.filter(isHidden) : [],
  };
}

/** Whether a time lies before another by more than both leave open; of a bare day nothing is held back on that day. */
function isBefore(a: TimeValue, b: TimeValue): boolean {
  return a.epochMs + a.halfWidthMs < b.epochMs - b.halfWidthMs;
}

function partsOf(sections: readonly Section[]): readonly Part[] {
  return sections.flatMap((section) => [...section.parts, ...partsOf(section.subsections)]);
}

function partAs<Name extends 'symptoms' | 'trigger' | 'cause'>(
  name: Name,
  parts: readonly Part[],
  label: string,
): Partial<Record<Name, Part>> {
  const part = parts.find((each) => each.label === label && each.content.text !== '');
  return part ? ({ [name]: part } as Record<Name, Part>) : {};
}
