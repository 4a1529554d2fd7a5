import { describe, expect, it } from 'vitest';
import { found } from '../found.ts';

const rule = 'words-blame-nobody';
/** What is found in a paragraph for each sentence. */
const foundIn = (sentences: readonly string[]) =>
  found(rule, { markdown: `## Impact\n\n1,240 checkouts failed.\n\n${sentences.join('\n\n')}` });

/** Said of whatever it may be. */
const anywhere = [
  ...['careless', 'carelessly', 'carelessness', 'negligent', 'negligently', 'negligence', 'reckless', 'recklessly'],
  ...[
    'recklessness',
    'sloppy',
    'sloppily',
    'sloppiness',
    'stupid',
    'stupidly',
    'stupidity',
    'idiot',
    'idiotic',
    'moronic',
  ],
  ...['incompetent', 'incompetently', 'incompetence', 'clueless', 'irresponsible', 'irresponsibly', 'unprofessional'],
  ...[
    'thoughtless',
    'inattentive',
    'inattention',
    'lack of attention',
    'lack of care',
    'lack of diligence',
    'laziness',
  ],
  ...[
    'too lazy',
    'was not paying attention',
    "wasn't paying attention",
    'should have known',
    'should have known better',
  ],
  ...['ought to have known', 'should have been more careful', 'ought to have been more careful', 'human error'],
  ...['human errors', 'human mistake', 'human failure', 'operator error', 'pilot error', 'engineer error'],
  ...['due to user error', 'caused by user error', 'because of user error', 'silly mistake', 'stupid mistake'],
  ...['rookie mistake', 'basic mistake', 'avoidable mistake', 'sloppy mistake', 'fat-fingered', 'fat fingered'],
  ...['fat-fingering', 'did not bother to', "didn't bother to", "couldn't be bothered", 'his fault', 'her fault'],
  ...['my fault', 'your fault'],
  ...[
    'engineer',
    'operator',
    'developer',
    'administrator',
    'admin',
    'team',
    'on-call',
    'employee',
    'contractor',
  ].flatMap((person) => [`${person}'s fault`, `${person}s' fault`, `fault of the ${person}`]),
];
/** Said of a person; of a machine they tell what happened. */
const ofPersons = [
  ...['was lazy', 'were lazy', 'got lazy', 'did not pay attention', "didn't pay attention", 'should have noticed'],
  ...['should have seen', 'should have realised', 'should have realized', 'should have checked', 'should have asked'],
  ...[
    'should have tested',
    'should have read',
    'should have followed',
    'should have waited',
    'screwed up',
    'messed up',
  ],
  ...['botched', 'neglected to', 'omitted to', 'failed to', 'forgot to', 'forgot about', 'forgot the', 'forgot that'],
  ...['had forgotten', 'ignored the alert', 'ignored the warning', 'ignored the page', 'is to blame', 'was to blame'],
  ...['are to blame', 'were to blame', 'is at fault', 'was at fault'],
];

describe('words that blame', () => {
  it('are found wherever they stand', () => {
    expect(foundIn(anywhere.map((words) => `It ${words} as told.`))).toEqual(anywhere);
  });

  it('are found behind a person', () => {
    expect(foundIn(ofPersons.map((words) => `The engineer ${words} it.`))).toEqual(ofPersons);
    expect(foundIn(ofPersons.map((words) => `The cache ${words} it.`))).toEqual([]);
  });

  it.each(['log', 'sign', 'connect', 'reach', 'access', 'load', 'join', 'find', 'recover', 'resolve', 'restart'])(
    'are none where somebody met the incident: failed to %s',
    (verb) => {
      expect(foundIn([`The engineer failed to ${verb} it.`])).toEqual([]);
    },
  );

  it('are none where a risk is designed away, or a fault is no one’s', () => {
    expect(
      foundIn([
        ...['It prevents human error.', 'The risk of operator error is less.', 'There is no room for pilot error.'],
        ...['It was not human error.', 'Less prone to engineer error.', 'The team’s fault tolerance is high.'],
      ]),
    ).toEqual([]);
  });
});
