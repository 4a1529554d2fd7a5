import type { ReviewDocument } from '../review/document.ts';
import { lowerProse, proseBlocks } from '../review/prose-blocks.ts';
import { isTimeValue, spanBetween } from '../review/time-value.ts';
import type { MilestoneName, Span, TimeValue } from '../review/types.ts';
import { rowTimes } from './row-times.ts';
import type { Rule } from './rule.ts';
import { agrees, DURATION, durationText, statedMinutes } from './stated-minutes.ts';

const ABOUT =
  '(?<about>(?:about|around|roughly|approximately|nearly|almost|some|over|more than|just under|just over|a little over|well over|≈|~)\\s*)?';
const END =
  '(?=\\s*(?:[.,;:!)]|$|from\\b|between\\b|in total\\b|altogether\\b|overall\\b|and ended\\b|before\\b|until\\b))';

/** A way to speak of the whole incident, and the milestones between which it lies. */
interface Saying {
  readonly pattern: RegExp;
  readonly from: MilestoneName;
  readonly to: MilestoneName;
}

/** Every saying below holds one of these words. */
const anySaying = /duration|time\s+to\s|lasted/;

/** Only sayings that surely mean the whole: a bullet with the label, or a sentence about “the incident” itself. */
const sayings: readonly Saying[] = [
  {
    pattern: new RegExp(
      `^\\W*(?:(?:total|overall|incident|outage)\\s+)?duration\\s*:\\s*${ABOUT}(?<stated>${DURATION})\\W*$`,
      'i',
    ),
    from: 'started',
    to: 'resolved',
  },
  {
    pattern: new RegExp(
      `^\\W*time\\s+to\\s+(?:recovery|recover|resolution|resolve|restore)\\s*:\\s*${ABOUT}(?<stated>${DURATION})\\W*$`,
      'i',
    ),
    from: 'started',
    to: 'resolved',
  },
  {
    pattern: new RegExp(`^\\W*time\\s+to\\s+(?:detection|detect)\\s*:\\s*${ABOUT}(?<stated>${DURATION})\\W*$`, 'i'),
    from: 'started',
    to: 'detected',
  },
  {
    pattern: new RegExp(
      `(?:^|[.!?])\\s*(?:(?:in total|in all|altogether|overall),?\\s+)?(?:the|this)\\s+(?:whole\\s+|entire\\s+)?(?:incident|outage|disruption)\\s+lasted\\s+(?:for\\s+)?${ABOUT}(?<stated>${DURATION})${END}`,
      'i',
    ),
    from: 'started',
    to: 'resolved',
  },
];

export const durationsAgree: Rule = {
  name: 'durations-agree',
  group: 'time',
  severity: 'error',
  summary: 'A duration that the text gives for the whole incident is the one that its milestones give.',
  why: 'The summary says 40 minutes and the timeline 50: one of them is wrong, and readers quote the summary.',
  good: { markdown: '## Incident Summary\n\nEvery fourth checkout timed out. The incident lasted 50 minutes.' },
  bad: { markdown: '## Incident Summary\n\nEvery fourth checkout timed out. The incident lasted 90 minutes.' },
  *check(document) {
    const { tree, source, lines, milestones } = document;
    const blocks = proseBlocks(tree, source.text);
    if (!anySaying.test(lowerProse(blocks))) return;
    for (const block of blocks) {
      for (const { pattern, from, to } of sayings) {
        const match = pattern.exec(block.text);
        const [start, end] = [milestones[from], milestones[to]];
        if (!match || !isTimeValue(start) || !isTimeValue(end)) continue;
        const text = match.groups?.['stated'] ?? '';
        const stated = statedMinutes(text, match.groups?.['about'] !== undefined);
        const span = spanBetween(start, end);
        if (!stated || [span, ...alsoMeant(document, to)].some((other) => agrees(stated, other))) continue;
        const at = block.start + match.index + match[0].lastIndexOf(text);
        yield {
          place: lines.place(at, at + text.length),
          message: `Unexpected duration \`${text.replace(/\s+/g, ' ')}\`, expected ${durationText(span)}, from \`${from}\` at ${start.text} to \`${to}\` at ${end.text}`,
        };
      }
    }
  },
};

/** Other spans that a writer may have counted: to containment, from detection, of the whole table, or the downtime. */
function alsoMeant({ milestones, meta, body }: ReviewDocument, to: MilestoneName): Span[] {
  if (to !== 'resolved') return [];
  const known = (name: MilestoneName): TimeValue[] => {
    const time = milestones[name];
    return isTimeValue(time) ? [time] : [];
  };
  const rows = rowTimes(body.events);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const downtime = meta.impact?.downtime_minutes;
  return [
    ...[...known('started'), ...known('detected')].flatMap((start) =>
      [...known('contained'), ...known('resolved')].map((end) => spanBetween(start, end)),
    ),
    ...(first && last ? [spanBetween(first, last)] : []),
    ...(typeof downtime === 'number' ? [exactly(downtime)] : []),
  ];
}

function exactly(minutes: number): Span {
  const ms = minutes * 60_000;
  return { ms, lowMs: ms, highMs: ms };
}
