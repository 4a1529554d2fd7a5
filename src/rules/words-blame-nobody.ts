import { proseBlocks } from '../review/prose-blocks.ts';
import type { Rule } from './rule.ts';
import { blamingWords } from './words/blame.ts';
import { foldedForm, matchWords, type WordEntry } from './words/match-words.ts';

interface Options {
  readonly words: readonly string[];
  readonly allow: readonly string[];
}

export const wordsBlameNobody: Rule = {
  name: 'words-blame-nobody',
  group: 'blame',
  severity: 'error',
  against: ['Blame Assignment'],
  summary: 'No word judges a person: what was done is told, and what made it seem right.',
  why: 'Who has read blame once will tell less the next time, and the next review learns less. A judgement also ends the search: behind “careless” nobody asks what the screen showed.',
  good: { markdown: impact('The command had been typed for another host: both prompts look the same.') },
  bad: { markdown: impact('The command had been typed carelessly.') },
  options: {
    words: { type: 'array', items: { type: 'string' }, default: [], description: 'Further words that blame.' },
    allow: { type: 'array', items: { type: 'string' }, default: [], description: 'Words that blame nobody here.' },
  },
  *check({ tree, source, lines }, context) {
    for (const { entry, found, start, end } of matchWords(
      proseBlocks(tree, source.text),
      listFor(context.options as Options),
    )) {
      yield {
        place: lines.place(start, end),
        message: `Unexpected blame in \`${found}\`, expected ${entry.suggestion}`,
      };
    }
  },
};

/** Lists are known again by what they are: a team's own is made once for its options, not for each review. */
const listsFor = new WeakMap<Options, readonly WordEntry[]>();

function listFor(options: Options): readonly WordEntry[] {
  const known = listsFor.get(options) ?? makeList(options);
  listsFor.set(options, known);
  return known;
}

function makeList({ words, allow }: Options): readonly WordEntry[] {
  if (words.length === 0 && allow.length === 0) return blamingWords;
  const allowed = new Set(allow.map(foldedForm));
  const kept = blamingWords.map((entry) => ({
    ...entry,
    words: entry.words.filter((form) => !allowed.has(foldedForm(form))),
  }));
  return [...kept, { words, suggestion: 'what happened, without a judgement' }];
}

function impact(sentence: string): string {
  return `## Impact\n\n1,240 checkouts failed. ${sentence}`;
}
