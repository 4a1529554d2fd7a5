import { folded } from '../review/vocabulary.ts';
import type { Rule } from './rule.ts';

export const templateTextIsReplaced: Rule = {
  name: 'template-text-is-replaced',
  group: 'template',
  severity: 'error',
  summary: 'No guidance of the template is left where an answer should be.',
  why: 'Text in brackets was written for the writer. Left in, it looks like an answer from afar and is none.',
  good: { markdown: '## Impact\n\n1,240 checkouts failed.' },
  bad: { markdown: '## Impact\n\n[Business effects: who could not do what, in numbers where they are known.]' },
  *check({ source, front, lines }, { contract, status }) {
    if (status === 'draft') return;
    const guidance = new Set(contract.guidance);
    const text = source.text
      .slice(front.bodyStart)
      .replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
    for (const match of text.matchAll(/\[([^\]\n]{4,})\]/g)) {
      if (!guidance.has(folded(match[1] ?? ''))) continue;
      const start = front.bodyStart + match.index;
      yield {
        place: lines.place(start, start + match[0].length),
        message: `Unexpected text of the template \`${match[0]}\`, expected the answer in its place`,
      };
    }
  },
};
