import { isBlank } from '../review/read-actions.ts';
import { folded } from '../review/vocabulary.ts';
import type { Rule } from './rule.ts';
import { type Why, whyChains } from './why-chains.ts';

export const whysAnswerEachOther: Rule = {
  name: 'whys-answer-each-other',
  group: 'analysis',
  severity: 'error',
  against: ['Superficial Analysis'],
  summary: 'Each why answers the one before it: none is empty, a bare question, or said before.',
  why: 'A chain is as long as its answers. One that asks without answering, or goes in a circle, only looks like an analysis.',
  good: {
    markdown:
      '### Five Whys\n\n1. Why did payments time out? No connection of the pool was free: 200 of 200 were in use.\n2. They were in use because one client retried 90 times a second.\n3. It could do that because the pool knows no limit per tenant.\n4. There is no limit because there was one tenant when the pool was built.\n5. Nobody looked again because onboarding has no step for capacity.',
  },
  bad: {
    markdown:
      '### Five Whys\n\n1. Payments timed out because no connection of the pool was free: 200 of 200 were in use.\n2. Why were they in use?\n3. Because one client retried without a pause.\n4. Because one client retried without a pause.\n5. Nobody looked again because onboarding has no step for capacity.',
  },
  *check(document) {
    for (const chain of whyChains(document)) {
      const seen = new Map<string, Why>();
      for (const why of chain) {
        const text = sameText(why.text);
        const earlier = seen.get(text);
        if (!isAnswered(why.text)) {
          const found = why.text === '' ? 'empty why' : `\`${why.text}\` as why`;
          yield {
            place: why.place,
            message: `Unexpected ${found} ${why.number}, expected the answer to the one before it, or \`unknown\` and what would show it`,
          };
        } else if (isQuestion(why.text)) {
          yield {
            place: why.place,
            message: `Unexpected question without an answer as why ${why.number}, expected the answer behind it`,
          };
        } else if (earlier) {
          yield {
            place: why.place,
            message: `Unexpected why ${why.number} that says what why ${earlier.number} says, expected what lies behind that`,
          };
        } else seen.set(text, why);
      }
    }
  },
};

/** `unknown` is an honest end of a chain. */
function isAnswered(text: string): boolean {
  return text.toLowerCase() === 'unknown' || !isBlank(text);
}

function isQuestion(text: string): boolean {
  return text.split(/(?<=[.?!…])\s+/).every((sentence) => sentence.endsWith('?'));
}

/** A text as it is compared: without case, marks and the word that joins it to the one before. */
function sameText(text: string): string {
  return folded(text)
    .replace(/^(?:because|since|as) /, '')
    .replace(/[.,;:!]/g, '');
}
