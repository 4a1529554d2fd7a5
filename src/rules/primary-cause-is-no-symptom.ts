import { partOf } from './document-parts.ts';
import type { Rule } from './rule.ts';
import { symptomIn } from './words/symptoms.ts';

export const primaryCauseIsNoSymptom: Rule = {
  name: 'primary-cause-is-no-symptom',
  group: 'analysis',
  severity: 'error',
  against: ['Superficial Analysis'],
  summary: 'The primary cause says why, and not only what broke.',
  why: '“The server crashed” is what happened. Somebody who reads no more than the cause must see which property of the system or the process made it possible, or there is nothing to change.',
  good: cause('The payment service has one pool of 200 connections for all tenants and no limit per tenant.'),
  bad: cause('The payment server crashed.'),
  *check(document) {
    const part = partOf(document, 'Root Cause', 'Primary Cause');
    if (!part) return;
    const { text, place } = part.content;
    const symptom = symptomIn(text);
    if (symptom) {
      yield { place, message: `Unexpected symptom \`${text}\` as primary cause, expected ${symptom.suggestion}` };
    } else if (/^(?:tbd|tbc|todo|n\/a|none|nothing|-|–|—|\?+)$/i.test(text)) {
      yield {
        place,
        message: `Unexpected \`${text}\` as primary cause, expected the cause, or \`unknown\` and what was ruled out`,
      };
    }
  },
};

function cause(text: string): { markdown: string } {
  return {
    markdown: `## Root Cause\n\n- **Primary Cause**: ${text}\n- **Prevention Gaps**: No load test runs with one noisy tenant.\n\nThe graph of the pool shows 171 of its connections in one tenant’s hands.`,
  };
}
