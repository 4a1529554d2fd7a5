import { strayMarks } from '../review/withhold/withhold.ts';
import type { Rule } from './rule.ts';

export const internalMarksAreClosed: Rule = {
  name: 'internal-marks-are-closed',
  group: 'file',
  severity: 'error',
  summary: 'Every `<!-- internal -->` has its `<!-- /internal -->`, or stands right behind a heading.',
  why: 'Between the two marks stands what readers outside are not shown; behind a heading the mark is about its whole section. A mark that nothing closes hides all that follows, and one that closes nothing was meant to hide what came before.',
  good: { markdown: impact('<!-- internal -->The customer was told. <!-- /internal -->') },
  bad: { markdown: impact('The customer was told. <!-- /internal -->') },
  *check({ source, lines }) {
    if (!/<!--\s*\/?internal/i.test(source.text)) return;
    for (const [start, end] of strayMarks(source.text)) {
      const found = source.text.slice(start, end);
      yield {
        place: lines.place(start, end),
        message: found.includes('/')
          ? `Unexpected \`${found}\`, expected \`<!-- internal -->\` before it`
          : `Unexpected \`${found}\` that nothing closes, expected \`<!-- /internal -->\` where the internal part ends`,
      };
    }
  },
};

function impact(sentence: string): string {
  return `## Impact\n\n1,240 checkouts failed. ${sentence}`;
}
