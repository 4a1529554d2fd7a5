import type { List } from 'mdast';
import { placeOf } from '../review/place-of.ts';
import { plainText } from '../review/plain-text.ts';
import { partNodes, partOf } from './document-parts.ts';
import type { Rule } from './rule.ts';

/** A primary cause that announces several. */
const several =
  /^(?:(?:there (?:were|are|was)|it was|this was) )?(?:a (?:combination|number|series|chain) of|several|multiple|many|various|two|three|four|five) (?:(?:different|separate|unrelated|independent|root|primary|main) )*(?:causes|reasons|problems|issues|things|factors|failures|errors|bugs|mistakes)\b/i;

export const primaryCauseIsSingle: Rule = {
  name: 'primary-cause-is-single',
  group: 'analysis',
  severity: 'warning',
  against: ['Superficial Analysis'],
  summary: 'The primary cause is one; what else played a part is a contributing factor.',
  why: 'A list of causes leaves open which of them has to go so that this cannot happen again. The others have their place, with category and prevention, among the factors.',
  good: {
    markdown:
      '## Root Cause\n\n- **Primary Cause**: The payment service has one pool for all tenants and no limit per tenant: one took 171 of 200 connections.\n- **Prevention Gaps**: No load test runs with one noisy tenant.',
  },
  bad: {
    markdown:
      '## Root Cause\n\n- **Primary Cause**: There were several causes:\n  - one pool of 200 connections for all tenants\n  - a client that retried without a pause\n- **Prevention Gaps**: No load test runs with one noisy tenant.',
  },
  *check(document) {
    const part = partOf(document, 'Root Cause', 'Primary Cause');
    if (!part) return;
    const nodes = partNodes(document, part);
    const list = nodes.find((node): node is List => node.type === 'list' && node.children.length > 1);
    const before = list ? plainText(nodes.slice(0, nodes.indexOf(list))) : '';
    const introduction = before.replace(part.written, '').replace(/^[\s:–—-]+/, '');
    // A list of what follows from one cause is no list of causes: it is one where nothing, or "causes:", introduces it.
    const isListOfCauses = list !== undefined && (introduction === '' || /\b(?:causes|reasons)\b/i.test(introduction));
    const announced = several.exec(part.content.text)?.[0];
    if (!isListOfCauses && !announced) return;
    const found = isListOfCauses
      ? `list of ${list.children.length} primary causes`
      : `\`${announced}\` as primary cause`;
    yield {
      place: isListOfCauses ? placeOf(list) : part.content.place,
      message: `Unexpected ${found}, expected the one without which the incident would not have happened: the others belong into \`Contributing Factors\``,
    };
  },
};
