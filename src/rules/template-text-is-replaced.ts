import { withoutComments } from '../review/html-comments.ts';
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
    const text = withoutComments(source.text.slice(front.bodyStart));
    // A link's text, its label and the definition of one stand in brackets too.
    const labels = new Set([...text.matchAll(/^ {0,3}\[([^[\]\n]+)\]:/gm)].map((match) => folded(match[1] ?? '')));
    for (const match of text.matchAll(/(?<![\\\]])\[([^[\]\n]{4,})\](?![([:])/g)) {
      const words = folded(match[1] ?? '');
      if (!guidance.has(words) || labels.has(words)) continue;
      const start = front.bodyStart + match.index;
      yield {
        place: lines.place(start, start + match[0].length),
        message: `Unexpected text of the template \`${match[0]}\`, expected the answer in its place`,
      };
    }
  },
};
