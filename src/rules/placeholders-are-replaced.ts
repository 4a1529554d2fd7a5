import { lowerProse, proseBlocks } from '../review/prose-blocks.ts';
import { folded } from '../review/vocabulary.ts';
import type { Rule } from './rule.ts';
import { placeholders } from './words/placeholders.ts';

export const placeholdersAreReplaced: Rule = {
  name: 'placeholders-are-replaced',
  group: 'template',
  severity: 'error',
  summary:
    'No placeholder such as `YYYY-MM-DD` or the guidance of some other template stands where an answer should be.',
  why: 'Reviews are begun by copying: the team’s template, an older review, somebody else’s form. What was meant for the writer of the copy reaches all its readers.',
  good: { markdown: '## Impact\n\nThe last order was lost at 10:02; the queue held the others.' },
  bad: { markdown: '## Impact\n\n1,240 checkouts failed. [Describe who was affected and for how long]' },
  *check({ tree, source, lines, body }, { contract, status }) {
    if (status === 'draft') return;
    const blocks = proseBlocks(tree, source.text);
    const lower = lowerProse(blocks);
    const possible = placeholders.filter(({ holds }) => holds.some((text) => lower.includes(text)));
    if (possible.length === 0) return;
    const guidance = new Set(contract.guidance);
    // A time cell that is no time is reported as that.
    const times = new Set(body.events.map(({ time }) => lines.offset(time.place.line, time.place.column)));
    for (const block of blocks) {
      for (const { pattern, instead } of possible) {
        for (const match of block.text.matchAll(pattern)) {
          const start = block.start + match.index;
          const isTime = block.kind === 'cell' && times.has(block.start + block.text.search(/\S/));
          if (isTime || guidance.has(folded(match[0]))) continue;
          yield {
            place: lines.place(start, start + match[0].length),
            message: `Unexpected placeholder \`${match[0].replace(/\s+/g, ' ')}\`, expected ${instead}`,
          };
        }
      }
    }
  },
};
