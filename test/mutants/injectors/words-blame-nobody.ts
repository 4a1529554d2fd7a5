import type { Injector } from '../injector.ts';
import { linesUnder, withLines } from '../pieces.ts';

const sentences = [
  'The change had been made carelessly.',
  'In the end it was human error.',
  'The operator should have known better.',
  'The engineer on call failed to look at the graph.',
  'It was the contractor’s fault.',
  'That was a rookie mistake.',
];

export const wordsBlameNobody: Injector = {
  rule: 'words-blame-nobody',
  inject(text, random) {
    const section = linesUnder(text, random.pick(['## Incident Summary', '## Impact']));
    if (!section) return undefined;
    const line = section.line + 1;
    return { text: withLines(text, { line, endLine: line - 1 }, [random.pick(sentences), '']), line };
  },
};
