import { allSections } from '../review/extract.ts';
import { cellsOf } from '../review/read-actions.ts';
import { isTimeValue, parseTimeValue, spanBetween } from '../review/time-value.ts';
import {
  type Milestones,
  type PhaseName,
  phaseNames,
  type ReviewFrontMatter,
  type TimeValue,
} from '../review/types.ts';
import type { Rule } from './rule.ts';
import { agrees, durationText, statedMinutes } from './stated-minutes.ts';

export const phasesAgree: Rule = {
  name: 'phases-agree',
  group: 'time',
  severity: 'error',
  summary: 'The actual durations of the Phases table are those of the milestones.',
  why: 'Phases are derived from the milestones; the table adds the plan. Where it contradicts them, nobody knows which of the two was rated.',
  good: { markdown: phases('4') },
  bad: { markdown: phases('15') },
  *check({ body, milestones, meta }) {
    const table = allSections(body.sections).find(({ name }) => name === 'Phases')?.tables[0];
    for (const row of table?.rows ?? []) {
      const cells = table ? cellsOf(table, row) : {};
      const name = cells['Phase']?.text.toLowerCase();
      const phase = phaseNames.find((candidate) => candidate.toLowerCase() === name);
      const cell = cells['Actual'];
      const ends = phase && endsOf(phase, milestones, meta);
      const stated =
        cell &&
        statedMinutes(/^\d+(\.\d+)?$/.test(cell.text) ? `${cell.text} min` : cell.text, /^[≈~]/.test(cell.text));
      if (!stated || !ends) continue;
      const span = spanBetween(...ends);
      if (agrees(stated, span)) continue;
      yield {
        place: cell.place,
        message: `Unexpected \`${cell.text}\` for the phase ${phase}, expected ${durationText(span)}, from ${ends[0].text} to ${ends[1].text}`,
      };
    }
  },
};

/** The ends of a phase; undefined where one of them is not known. */
function endsOf(
  phase: PhaseName,
  { started, detected, responded, contained, resolved }: Milestones,
  meta: Partial<ReviewFrontMatter>,
): readonly [TimeValue, TimeValue] | undefined {
  const held = parseTimeValue(meta.review?.held ?? 'unknown');
  const ends = {
    Detection: [started, detected],
    Response: [detected, responded],
    Containment: [responded, contained],
    Resolution: [contained, resolved],
    Review: [resolved, isTimeValue(held) ? held : undefined],
  } as const;
  const [from, to] = ends[phase];
  return isTimeValue(from) && isTimeValue(to) ? [from, to] : undefined;
}

function phases(detection: string): string {
  return `### Phases\n\n| Phase | Planned | Actual |\n|-------|---------|--------|\n| Detection | 10 | ${detection} |\n| Response | 15 | 5 |`;
}
