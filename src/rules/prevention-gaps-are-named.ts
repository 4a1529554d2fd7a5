import { partOf } from './document-parts.ts';
import type { Rule } from './rule.ts';

/** Answers that name no gap, as the whole of the answer. */
const noGap =
  /^(?:none|nothing|no|no gaps?|no prevention gaps?|none (?:known|found|identified|that we know of)|n\/?a|not applicable|-|–|—|\?+|tbd|tbc|todo|nothing (?:could|would) have prevented (?:it|this)|(?:it|this) could not have been prevented|see above|as above)[.!]?$/i;

export const preventionGapsAreNamed: Rule = {
  name: 'prevention-gaps-are-named',
  group: 'analysis',
  severity: 'warning',
  against: ['Superficial Analysis'],
  summary: 'At least one thing is named that could have prevented the incident, and was not there.',
  why: 'Every incident got past something: a test that was not run, a limit that was not set, a question that was not asked. Without the gap the next action is a guess.',
  good: gaps('The design review of the pool asked for no limit per tenant.'),
  bad: gaps('None.'),
  *check(document) {
    const part = partOf(document, 'Root Cause', 'Prevention Gaps');
    if (!part || !noGap.test(part.content.text.trim())) return;
    yield {
      place: part.content.place,
      message: `Unexpected \`${part.content.text}\` as prevention gap, expected the check, limit, test or question that would have stopped it`,
    };
  },
};

function gaps(text: string): { markdown: string } {
  return {
    markdown: `## Root Cause\n\n- **Primary Cause**: The payment service has one pool of 200 connections for all tenants and no limit per tenant.\n- **Prevention Gaps**: ${text}`,
  };
}
