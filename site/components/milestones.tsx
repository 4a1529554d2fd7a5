import type { Incident } from '../../src/knowledge/types.ts';
import { milestoneNames } from '../../src/review/types.ts';
import { formatMinutes, formatSpan } from '../format/duration.ts';
import { humanise, ratingWords } from '../format/words.ts';
import { MilestoneTime } from './time.tsx';

/** The runbook's milestones with their times: the picture of the timeline as a list. */
export function Milestones({ incident }: { readonly incident: Incident }) {
  return (
    <ol class="milestones">
      {milestoneNames.map((name) => (
        <li key={name}>
          <span class="milestone-name">{humanise(name)}</span> <MilestoneTime milestone={incident.milestones[name]} />
        </li>
      ))}
    </ol>
  );
}

/** Phases of the response, planned against actual, with the runbook's rating in words. */
export function PhasesTable({ incident }: { readonly incident: Incident }) {
  if (incident.phases.every((phase) => phase.actual === undefined)) return null;
  return (
    <table class="compact">
      <caption>Planned and actual</caption>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col" class="number">
            Planned
          </th>
          <th scope="col" class="number">
            Actual
          </th>
          <th scope="col">Rating</th>
        </tr>
      </thead>
      <tbody>
        {incident.phases.map(({ phase, plannedMinutes, actual, rating }) => (
          <tr key={phase}>
            <th scope="row">{phase}</th>
            <td class="number">{plannedMinutes === undefined ? <Blank>none</Blank> : formatMinutes(plannedMinutes)}</td>
            <td class="number">{actual ? formatSpan(actual) : <Blank>unknown</Blank>}</td>
            <td>
              {rating ? (
                <span class={`rating rating-${rating.toLowerCase()}`}>{ratingWords[rating]}</span>
              ) : (
                <Blank>not rated</Blank>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Blank({ children }: { readonly children: string }) {
  return <span class="quiet">{children}</span>;
}
