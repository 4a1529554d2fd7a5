import { dayText } from './calendar.ts';
import { checklistsOf } from './checklist-section.ts';
import { oneOf, phrase } from './phrase.ts';
import { chance, integer, pick, type Random, sample } from './random.ts';
import { phasesOf, timelineOf } from './timeline-section.ts';
import * as common from './words/common.ts';
import { table, type Writing } from './writing.ts';

/** The body of a generated review: every section of the default template, filled, in its order. */
export function bodyOf(writing: Writing): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Incident Summary', summaryOf(writing)],
    ['What Happened', whatHappened(writing)],
    ['Timeline', timelineOf(writing)],
    ['Impact', oneOf(writing.random, common.impacts, writing.slots)],
    ['Root Cause', rootCauseOf(writing)],
    ['Response Analysis', responseOf(writing)],
    ['Lessons Learned', lessonsOf(writing)],
    ['Action Items', actionsTable(writing)],
    ['Preventive Measures', measuresOf(writing)],
    ['Follow-up Review', followUpOf(writing)],
    ['Checklists', checklistsOf(writing)],
  ];
  return sections.map(([heading, text]) => `\n## ${heading}\n\n${text}\n`).join('');
}

/** Labelled parts in one of their two forms: bullets, or headings one level down. */
function parts(random: Random, entries: readonly (readonly [string, string])[]): string {
  if (chance(random, 0.15)) return entries.map(([label, text]) => `### ${label}\n\n${text}.`).join('\n\n');
  return entries.map(([label, text]) => `- **${label}**: ${text}.`).join('\n');
}

function summaryOf({ facts, title, slots, random }: Writing): string {
  const sentences = [
    `${title}.`,
    `${oneOf(random, common.symptoms, slots)}.`,
    `What ended the worst of it: ${oneOf(random, facts.story.contained, slots)}.`,
  ];
  return sentences.join(' ');
}

function whatHappened({ facts, detectedBy, slots, random }: Writing): string {
  return parts(random, [
    ['Trigger', oneOf(random, facts.story.trigger, slots)],
    ['Symptoms', oneOf(random, common.symptoms, slots)],
    ['Scope', oneOf(random, common.scopes, slots)],
    ['Detection', oneOf(random, common.detections[detectedBy], slots)],
  ]);
}

function rootCauseOf({ facts, slots, random }: Writing): string {
  const { story } = facts;
  const causes = [
    `- **Primary Cause**: ${oneOf(random, story.primary, slots)}.`,
    `- **Prevention Gaps**: ${oneOf(random, story.gap, slots)}.`,
  ];
  const first = phrase(
    random,
    '{users} waited for {work} because the {system} (did not answer within {seconds} seconds|refused {percent} % of the requests)',
    slots,
  );
  const whys = [first, ...story.whys.map((why) => phrase(random, why, slots))].map((why, at) => `${at + 1}. ${why}.`);
  const factors = story.factors.map(([category, factor, prevention]) => [
    category,
    phrase(random, factor, slots),
    pick(random, ['High', 'Medium', 'Low']),
    phrase(random, prevention, slots),
  ]);
  return [
    causes.join('\n'),
    `### Five Whys\n\n${whys.join('\n')}`,
    `### Contributing Factors\n\n${table(['Category', 'Factor', 'Impact', 'Prevention'], factors)}`,
  ].join('\n\n');
}

function responseOf(writing: Writing): string {
  const { slots, random } = writing;
  const labelled = [
    `- **Strengths**: ${sample(random, common.strengths, 2)
      .map((text) => `${phrase(random, text, slots)}.`)
      .join(' ')}`,
    `- **Weaknesses**: ${oneOf(random, common.weaknesses, slots)}.`,
    `- **Communication**: ${oneOf(random, common.communications, slots)}.`,
  ].join('\n');
  const phases = chance(random, 0.25) ? phasesOf(writing.facts) : undefined;
  return phases === undefined ? labelled : `${labelled}\n\n### Phases\n\n${phases}`;
}

function lessonsOf({ facts, slots, random }: Writing): string {
  return parts(random, [
    ['Technical', oneOf(random, facts.story.lesson, slots)],
    ['Process', oneOf(random, common.processLessons, slots)],
    ['Team', oneOf(random, common.teamLessons, slots)],
  ]);
}

function actionsTable({ facts, slots, random }: Writing): string {
  const words = {
    Corrective: sample(random, facts.story.corrective, 2),
    Preventive: sample(random, facts.story.preventive, 2),
    Detection: sample(random, common.detectionActions, 1),
    Response: sample(random, common.responseActions, 1),
  };
  const rows = facts.actions.map((action) => {
    const [text = '', success = ''] = words[action.type].shift() ?? [];
    const dropped =
      action.status === 'Dropped'
        ? `Dropped: ${phrase(random, pick(random, common.dropReasons), slots).toLowerCase()}`
        : action.status;
    const completed = action.status === 'Done' && action.closed !== undefined ? dayText(action.closed) : '';
    const owner = pick(random, [
      `${facts.system.team}-lead`,
      `${facts.system.team}-on-call`,
      'platform-lead',
      'release-lead',
    ]);
    return [
      phrase(random, text, slots),
      action.type,
      owner,
      action.priority,
      dayText(action.target),
      dropped,
      completed,
      phrase(random, success, slots),
    ];
  });
  return table(['Action', 'Type', 'Owner', 'Priority', 'Target Date', 'Status', 'Completed', 'Success Criteria'], rows);
}

function measuresOf({ facts, slots, random }: Writing): string {
  const rows = facts.story.preventive.map(([measure]) => [
    phrase(random, measure, slots),
    pick(random, ['Technology', 'Process']),
    pick(random, ['High', 'Medium', 'Low']),
    pick(random, ['High', 'Medium', 'Low']),
    pick(random, [`${slots['few']} days of work`, `${slots['limit']} EUR a month`, 'none', 'unknown']),
  ]);
  return table(['Measure', 'Category', 'Expected Impact', 'Effort', 'Cost'], rows);
}

function followUpOf({ slots, random }: Writing): string {
  const criteria = sample(random, common.criteria, integer(random, 1, 2)).map(
    (text) => `${phrase(random, text, slots)}.`,
  );
  return [
    `- **Success Criteria**: ${criteria.join(' ')}`,
    `- **Escalation**: ${oneOf(random, common.escalations, slots)}.`,
  ].join('\n');
}
