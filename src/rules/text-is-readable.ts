import type { Rule } from './rule.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding it is the purpose.
const BROKEN = /\u0000|\uFFFD/g;

export const textIsReadable: Rule = {
  name: 'text-is-readable',
  group: 'file',
  severity: 'error',
  summary: 'The file is text in UTF-8: no byte of another encoding, no NUL.',
  why: 'A byte that is no UTF-8 is shown as �, and the letter that it was is lost with the next save. It comes from a file in an older encoding, or from a paste out of binary output.',
  good: { markdown: '## Impact\n\n1,240 Gäste saw an error at checkout.' },
  bad: { markdown: '## Impact\n\n1,240 G\uFFFDste saw an error at checkout.' },
  *check({ source, lines }) {
    const found = [...source.text.matchAll(BROKEN)];
    const [first] = found;
    if (!first) return;
    const what = first[0] === '\u0000' ? 'NUL' : 'character that could not be read (�)';
    const more = found.length > 1 ? `, and ${found.length - 1} more in this file` : '';
    yield {
      place: lines.place(first.index, first.index + 1),
      message: `Unexpected ${what}${more}, expected text in UTF-8; save the file in this encoding, from a copy that is whole`,
    };
  },
};
