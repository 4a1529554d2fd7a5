/**
 * Words for single persons, as they stand as a subject in a review. Words that name software as often (operator,
 * manager, responder, admin) count only where their company shows that a person is meant.
 */
const persons = [
  ...['engineers?', 'developers?', 'administrators?', 'technicians?', 'employees?', 'colleagues?', 'contractors?'],
  ...[
    'interns?',
    'reviewers?',
    'programmers?',
    'sysadmins?',
    'dbas?',
    'sres?',
    'person',
    'someone',
    'somebody',
    'on-call',
  ],
  String.raw`(?:on-call|human|duty|night|shift)\s+(?:operators?|admins?|managers?|responders?)`,
  String.raw`(?:operators?|admins?|managers?|responders?)(?=\s+on\s+(?:call|duty|shift))`,
];

/** The source of a pattern that matches a word for a person. */
export const personNoun = `(?:${persons.join('|')})`;
const anyNoun = `(?:${[...persons, 'staff', 'team'].join('|')})`;
/** Without a slash: `@scope/name` is a package. */
export const handle = String.raw`@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?(?![\p{L}\p{N}/])`;

/** A person as a subject: a noun with what goes before it, a pronoun, or a handle. */
const noun = `(?:(?:the|an?|our|one|another|some|that|this|each)\\s+)?(?:[\\p{L}-]+\\s+){0,2}?${anyNoun}(?:\\s+(?:on\\s+(?:call|duty|shift)|in\\s+charge|involved|responsible))?`;
const subject = `(?:${noun}|he|she|${handle})`;
const adverbs =
  '(?:\\s+(?:simply|just|also|again|then|clearly|obviously|had|has|have|apparently|even|still|repeatedly))*';
const atEnd = new RegExp(`(?<![\\p{L}\\p{N}@-])${subject}${adverbs}\\s+$`, 'iu');
/** A person behind one of these words is no subject: "the page to the engineer failed to arrive". */
const governed = new RegExp(
  `(?<![\\p{L}-])(?:to|for|by|from|of|with|at|about|between|against|near|via|without|toward|towards|behind)\\s+(?:(?:the|an?|our|one|another|some|that|this|each)\\s+)?(?:[\\p{L}-]+\\s+){0,2}${anyNoun}(?:\\s+on\\s+(?:call|duty|shift))?${adverbs}\\s+$`,
  'iu',
);

/** Whether the words right before a place are a person as the subject of what follows. Not sure counts as no. */
export function hasPersonBefore(before: string): boolean {
  const sentence = (before.split(/[.;:!?](?=\s)/).at(-1) ?? '').replace(/\s+/g, ' ');
  return atEnd.test(sentence) && !governed.test(sentence);
}
