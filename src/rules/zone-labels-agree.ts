import { allSections } from '../review/extract.ts';
import { lowerProse, type ProseBlock, proseBlocks } from '../review/prose-blocks.ts';
import { dayOf, isTimeValue, type TimeValue } from '../review/time-value.ts';
import { namesMonth, type WrittenDate, writtenDates } from '../review/written-dates.ts';
import { type ZoneLabel, zoneLabels } from '../review/zone-labels.ts';
import { offsetMinutesOn } from '../review/zone-offset.ts';
import { rowTimes } from './row-times.ts';
import type { Finding, Rule } from './rule.ts';

/** Labels that tell which half of the year it is. */
const telling = zoneLabels.filter(({ ambiguous }) => !ambiguous);
const LABEL = `(?<label>${telling.map(({ label }) => label).join('|')})(?![\\w/+-])`;
const anyLabel = new RegExp(`(?:${telling.map(({ label }) => label.toLowerCase()).join('|')})(?![\\w/+-])`);
/** `All times in CET`, `Times are given in Central European Time (CET)`, `Date and Time in CET`; at the start only. */
const STATEMENT = new RegExp(
  `^\\W*(?:all\\s+)?(?:date\\s+and\\s+)?(?:times?|timestamps?)(?:\\s+(?:are|is|given|shown|listed|stated|here|below))*\\s+in\\s+(?:[A-Z][a-z]+\\s+){0,4}\\(?${LABEL}`,
  'i',
);
/** `16:40 CET`, `4:23PM PST`, `4 p.m. (PST)`. */
const CLOCK = new RegExp(
  `(?<![\\d:])\\d{1,2}(?:(?::\\d{2}){1,2}(?:\\s?[ap]\\.?m\\.?)?|\\s?[ap]\\.?m\\.?)\\s{0,2}\\(?${LABEL}`,
  'gi',
);

export const zoneLabelsAgree: Rule = {
  name: 'zone-labels-agree',
  group: 'time',
  severity: 'error',
  summary: 'A label such as CET or PDT stands only with days on which that zone’s clocks show it.',
  why: 'In July there is no CET in Berlin and no PST in California. Whoever reads such a label must guess whether the label or the hour is wrong, and is an hour off in half of the cases. Some places keep their standard time all year, as Algiers and Tunis keep CET: where a milestone or a row of the timeline is written with the label’s own offset (`2025-07-04T09:12+01:00`), the label agrees with it.',
  good: { markdown: '## Impact\n\n1,240 checkouts failed between 09:12 CET and 10:02 CET.' },
  bad: { markdown: '## Impact\n\n1,240 checkouts failed between 09:12 CEST and 10:02 CEST.' },
  *check({ tree, source, lines, milestones, body }) {
    const blocks = proseBlocks(tree, source.text);
    if (!anyLabel.test(lowerProse(blocks))) return;
    const place = (start: number, length: number) => lines.place(start, start + length);
    const timeline = allSections(body.sections).find(({ name }) => name === 'Timeline');
    const isInTimeline = ({ start }: ProseBlock) => {
      const { line } = lines.place(start, start);
      return timeline !== undefined && line > timeline.place.line && line <= timeline.endLine;
    };
    const times = [...Object.values(milestones), ...rowTimes(body.events)].filter(isTimeValue);
    // The days of which the timeline speaks: of the milestones, of its rows and of its headings.
    const days = [
      ...new Set([
        ...times.map(dayOf),
        ...blocks.filter(isInTimeline).flatMap(({ text }) => writtenDates(text).map(({ day }) => day)),
      ]),
    ];
    for (const block of blocks) {
      const statement = STATEMENT.exec(block.text);
      if (statement) yield* contradiction(block, statement, { days, times, place });
      const dates = writtenDates(block.text);
      for (const match of block.text.matchAll(CLOCK)) {
        const beside = dateBeside(dates, match.index);
        if (beside) yield* contradiction(block, match, { days: [beside.day], times, place });
        // Another date in the same text, even half of one, may be the one that is meant.
        else if (dates.length === 0 && !namesMonth(block.text))
          yield* contradiction(block, match, { days, times, place });
      }
    }
  },
};

/** The date that stands right before a time of day: `2026-03-04 09:12`, `2026-03-04, at 09:12`. */
function dateBeside(dates: readonly WrittenDate[], index: number): WrittenDate | undefined {
  return dates.findLast((date) => date.index + date.length <= index && index - date.index - date.length <= 5);
}

interface Around {
  /** Of which the text can speak. */
  readonly days: readonly string[];
  /** That are written in the review, with their offsets. */
  readonly times: readonly TimeValue[];
  readonly place: (start: number, length: number) => Finding['place'];
}

function* contradiction(block: ProseBlock, match: RegExpExecArray, { days, times, place }: Around): Generator<Finding> {
  const written = match.groups?.['label'] ?? '';
  const zone = telling.find(({ label }) => label === written);
  const [first] = days;
  // Only where no day of which the text can speak would be right is it surely wrong.
  if (!zone || first === undefined || !days.every((day) => contradicts(zone, day))) return;
  // Somewhere clocks show it on such a day all the same, and that is where the review was written.
  if (times.some((time) => time.offsetMinutes === zone.offsetMinutes && contradicts(zone, dayOf(time)))) return;
  yield {
    place: place(block.start + match.index + match[0].lastIndexOf(written), written.length),
    message: `Unexpected \`${written}\` on ${first}, when clocks show \`${zone.other}\`, expected \`${zone.other}\`, or the offset from UTC`,
  };
}

function contradicts({ zone, offsetMinutes }: ZoneLabel, day: string): boolean {
  const offset = offsetMinutesOn(day, zone);
  return offset !== undefined && offset !== offsetMinutes;
}
