import type { Rule } from './rule.ts';
import { whyChains } from './why-chains.ts';
import { handle, personNoun } from './words/persons.ts';
import { namesSystem } from './words/system-words.ts';

/** A person who acts, at the start of a clause: "the engineer on call typed …". */
const actor = new RegExp(
  `^(?!each|every|no\\b|all\\b)(?:(?:the|an?|our|one of the|one|another|some)\\s+)?(?:[\\p{L}-]+\\s+){0,2}?(?:${personNoun}|he|she|${handle})(?=\\s+(?:[\\p{L}-]+ly\\s+)?(?:had|has|was|were|did|made|ran|typed|mistyped|clicked|deleted|removed|pushed|merged|deployed|entered|executed|misread|misunderstood|confused|overlooked|missed|skipped|chose|thought|assumed|believed|set|applied|used|left|mixed|copied|changed|restarted|stopped|fell|on\\s))`,
  'iu',
);

/** Whoever acts is named by one of these: the pattern above takes long to compile, and seldom has to be. */
const anybody = new RegExp(`${personNoun}|\\b(?:he|she)\\b|@`, 'iu');

/** A slip as the last word of the matter. */
const slip =
  /^(?:(?:of|there was|it was|this was|by|to|a|an|the|simple|plain)\s+)*(?:typo|mistake|slip|oversight|misunderstanding|misjudge?ment|misreading|confusion)\b/i;

export const whysEndInSystem: Rule = {
  name: 'whys-end-in-system',
  group: 'analysis',
  severity: 'warning',
  against: ['Blame Assignment', 'Superficial Analysis'],
  summary: 'The last why names something of the system or the process, not a person or a person’s slip.',
  why: 'People will always slip. Where the chain ends with one who did, the next question is still open: what let the slip through, and what made it likely?',
  good: {
    markdown:
      '### Five Whys\n\n1. Orders stopped for 50 minutes because the table of prices was empty.\n2. It was empty because a script removed its rows.\n3. The script ran in production instead of staging.\n4. It ran there because the engineer’s prompt looked the same on both.\n5. Prompts look the same because no rule of the host process asks for the environment’s name.',
  },
  bad: {
    markdown:
      '### Five Whys\n\n1. Orders stopped for 50 minutes because the table of prices was empty.\n2. It was empty because a script removed its rows.\n3. The script ran in production instead of staging.\n4. Two windows were open, one for each.\n5. The wrong one was used because the engineer mixed up the two windows.',
  },
  *check(document) {
    for (const chain of whyChains(document)) {
      const last = chain.at(-1);
      if (!last) continue;
      // What counts is the cause that the last why gives; without a "because" it is the whole of it.
      const clause = last.text.split(/\b(?:because|since|due to|caused by)\s+/i).at(-1) ?? '';
      const found = (anybody.test(clause) ? actor.exec(clause)?.[0] : undefined) ?? slip.exec(clause)?.[0];
      if (!found || namesSystem(clause)) continue;
      yield {
        place: last.place,
        message: `Unexpected \`${found}\` as the end of the whys, expected what in the system or the process let it through: ask why once more`,
      };
    }
  },
};
