import type { WordEntry } from './match-words.ts';

const whatMadeItEasy = 'what made the slip easy, and why nothing caught it';
const whatWasKnown = 'what could be known at the time, and where it would have been seen';
const whatTheySaw = 'what the person saw and had at hand at that moment, without a judgement';
const theCondition = 'the condition in the system or the process that let the slip through';
const whatHappened = 'what was done or not done, and what would have helped';

/** Behind these, a human error is a risk that is being designed away, and nobody is blamed for one. */
const asRisk =
  /\b(?:prevent(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|eliminat(?:e|es|ed|ing)|minimi[sz](?:e|es|ed|ing)|against|risks?|chances?|prone|room|potential|possibility|tolera(?:te|tes|nt)|not|no|never|than|without|calls?|called|term|word)(?:\s+(?:of|for|to|a|the|any|from|in))*\s+$/i;

/** Words that judge a person instead of describing what happened. */
export const blamingWords: readonly WordEntry[] = [
  { words: ['careless', 'carelessly', 'carelessness'], suggestion: whatMadeItEasy },
  { words: ['negligent', 'negligently', 'negligence'], suggestion: whatMadeItEasy },
  { words: ['reckless', 'recklessly', 'recklessness'], suggestion: whatTheySaw },
  { words: ['sloppy', 'sloppily', 'sloppiness'], suggestion: whatMadeItEasy },
  { words: ['stupid', 'stupidly', 'stupidity', 'idiot', 'idiotic', 'moronic'], suggestion: whatTheySaw },
  { words: ['incompetent', 'incompetently', 'incompetence', 'clueless'], suggestion: whatTheySaw },
  { words: ['irresponsible', 'irresponsibly', 'unprofessional', 'thoughtless'], suggestion: whatTheySaw },
  {
    words: ['inattentive', 'inattention', 'lack of attention', 'lack of care', 'lack of diligence'],
    suggestion: whatMadeItEasy,
  },
  // "Lazy" alone is a way to load or to evaluate.
  { words: ['laziness', 'too lazy'], suggestion: whatTheySaw },
  { words: ['was lazy', 'were lazy', 'got lazy'], subject: 'person', suggestion: whatTheySaw },
  { words: ['was not paying attention', "wasn't paying attention"], suggestion: whatTheySaw },
  { words: ['did not pay attention', "didn't pay attention"], subject: 'person', suggestion: whatTheySaw },
  { words: ['should have known', 'should have known better', 'ought to have known'], suggestion: whatWasKnown },
  { words: ['should have been more careful', 'ought to have been more careful'], suggestion: whatMadeItEasy },
  {
    words: [
      'should have noticed',
      'should have seen',
      'should have realised',
      'should have realized',
      'should have checked',
    ],
    subject: 'person',
    suggestion: whatWasKnown,
  },
  {
    words: [
      'should have asked',
      'should have tested',
      'should have read',
      'should have followed',
      'should have waited',
    ],
    subject: 'person',
    suggestion: whatWasKnown,
  },
  {
    words: ['human error', 'human errors', 'human mistake', 'human failure'],
    notAfter: asRisk,
    suggestion: theCondition,
  },
  { words: ['operator error', 'pilot error', 'engineer error'], notAfter: asRisk, suggestion: theCondition },
  { words: ['due to user error', 'caused by user error', 'because of user error'], suggestion: theCondition },
  {
    words: [
      'silly mistake',
      'stupid mistake',
      'rookie mistake',
      'basic mistake',
      'avoidable mistake',
      'sloppy mistake',
    ],
    suggestion: whatMadeItEasy,
  },
  { words: ['fat-fingered', 'fat fingered', 'fat-fingering'], suggestion: whatMadeItEasy },
  { words: ['screwed up', 'messed up', 'botched'], subject: 'person', suggestion: whatHappened },
  { words: ['neglected to', 'omitted to'], subject: 'person', suggestion: whatHappened },
  // Who could not log in or connect met the incident, and did not cause it.
  {
    words: ['failed to'],
    subject: 'person',
    notBefore:
      /^\s+(?:log|sign|connect|reach|access|reproduce|load|authenticate|open|join|start|restart|find|recover|restore|get|resolve)\b/i,
    suggestion: whatHappened,
  },
  {
    words: ['forgot to', 'forgot about', 'forgot the', 'forgot that', 'had forgotten'],
    subject: 'person',
    suggestion: whatMadeItEasy,
  },
  { words: ['did not bother to', "didn't bother to", "couldn't be bothered"], suggestion: whatTheySaw },
  {
    words: ['ignored the alert', 'ignored the warning', 'ignored the page'],
    subject: 'person',
    suggestion: whatTheySaw,
  },
  {
    words: ['his fault', 'her fault', 'my fault', 'your fault'],
    notBefore: /^\s+(?:tolerance|injection|domain|line)/i,
    suggestion: theCondition,
  },
  {
    words: ['is to blame', 'was to blame', 'are to blame', 'were to blame', 'is at fault', 'was at fault'],
    subject: 'person',
    suggestion: theCondition,
  },
  ...['engineer', 'operator', 'developer', 'administrator', 'admin', 'team', 'on-call', 'employee', 'contractor'].map(
    (person): WordEntry => ({
      words: [`${person}'s fault`, `${person}s' fault`, `fault of the ${person}`],
      notBefore: /^\s+(?:tolerance|injection|domain|line)/i,
      suggestion: theCondition,
    }),
  ),
];
