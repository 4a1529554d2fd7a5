/** Patterns that fit every cause; see {@link ../phrase.ts}. */

export const failures = [
  'answers slowly',
  'refuses {work}',
  'loses {work}',
  'answers with errors',
  'shows outdated {work}',
  'stops taking {work}',
  'times out',
  'is out of reach in {region}',
];

export const symptoms = [
  '{users} waited up to {seconds} seconds for {work}; {percent} % of the requests ended in an error',
  'The share of failed {work} rose from below 1 % to {percent} % within {minutes} minutes, (first in {region}|in all regions)',
  '{users} saw (an empty page|yesterday’s {work}|a message to try again) instead of their {work}',
  'The latency of the {system} at the 99th percentile passed {seconds} seconds, and {work} piled up behind it',
];

export const scopes = [
  '{percent} % of the {work} in {region}; other regions (were not affected|saw higher latency only)',
  'All {users} who used the {system} during that time, and the {other} behind it',
  'Only {work} that touch the {store}; reads from caches went on',
  '{region} and, for {minutes} minutes, every region that shares its {store}',
];

/** How it was discovered, by `detected_by`. */
export const detections = {
  monitoring: [
    'The alert on the error share of the {system} fired at {percent} %',
    'A synthetic check for {work} failed {few} times in a row and paged the on-call engineer',
  ],
  employee: [
    'An engineer of {team} saw the latency on a dashboard before any alert came',
    'Support staff noticed {few} similar tickets within {minutes} minutes and called the on-call engineer',
  ],
  customer: [
    '{few} customers wrote to support; the alert waits for a threshold that was reached {minutes} minutes later',
    'A customer reported missing {work} on the public forum',
  ],
  'third-party': [
    'The operator of the {upstream} called because of unusual traffic',
    'An outside monitor showed errors {minutes} minutes before our own',
  ],
  unknown: [
    'The records do not show what raised the first alarm',
    'Two channels mention it within the same minute, and which came first is not known',
  ],
};

export const impacts = [
  '{users} could not complete {percent} % of their {work}. {Team} repeated what could be repeated on the same day; the rest was (refunded|entered by hand|lost).',
  'About {limit} {work} were delayed by more than {minutes} minutes. Support answered questions about them for {few} days.',
  'The {other} waited for {work} and delivered its own results {minutes} minutes late. No {work} were lost for good.',
  'Reports of the day had to be computed twice. {Team} told the {few} largest customers by telephone, with the number of their {work} in question.',
];

export const communications = [
  'The status page had its first entry {minutes} minutes after detection and one every half an hour after it',
  'One channel held the response together; support learnt about the cause {minutes} minutes after engineering did',
  'Stakeholders were told by mail once an hour, and {few} of them asked for a number that nobody had',
  'Two channels discussed the same question for {minutes} minutes; after that the incident lead kept one log',
];

export const strengths = [
  'The incident lead was named within {few} minutes and kept the log',
  'The (graph|log search) for the {system} showed the right place within {minutes} minutes',
  'The previous version could be restored with one command, which a drill {days} days before had tested',
  'Engineers of {team} and {otherTeam} worked on one screen and tested each idea before the next one',
];

export const weaknesses = [
  'The alert named the {system} and not the {upstream}, which cost {minutes} minutes',
  'Access to the {store} needed an approval that took {minutes} minutes at night',
  'The dashboard shows averages over {minutes} minutes, in which a peak of {seconds} seconds is lost',
  'The runbook described a version of the {system} that is {days} days old',
];

export const processLessons = [
  'Ask who else is affected in the first {minutes} minutes; {otherTeam} heard of it from its own alerts',
  'Write down what was tried with its time: the log saved {minutes} minutes when the shift changed',
  'Decide between repair and rollback after {minutes} minutes, not when the repair turns out to be long',
  'A threshold of {percent} % is too coarse for a system with so few {work} at night',
];

export const teamLessons = [
  'Explaining the {store} to {otherTeam} for {few} minutes saved an hour later',
  'A second pair of eyes on each command found {few} typing slips before they mattered',
  'Handing over to the next shift with a written summary worked and should become a habit',
  'Calm, short messages in one channel were named as the best part by all {few} participants',
];

export const diagnosis = [
  'The graph of the {upstream} is compared with last week and shows {percent} % more errors',
  'A restart of one host of the {system} changes nothing',
  '{Team} rules out the {upstream} as the cause',
  'The incident lead asks {otherTeam} for help',
  'First entry on the status page',
  'Sampled {work} show the same error in {region}',
];

/** Detection and response actions that fit every cause, each with its measure of success. */
export const detectionActions = [
  [
    'Alert on the share of failed {work} of the {system} per region',
    'A planted share of {few} % raises the alert within {few} minutes',
  ],
  [
    'Add a synthetic check for {work} every {seconds} seconds',
    'The check reports a paused {store} within {few} minutes',
  ],
  [
    'Show the 99th percentile of the {system} beside its average',
    'A peak of {seconds} seconds is visible on the dashboard',
  ],
] as const;

export const responseActions = [
  [
    'Write a runbook for the {system} without its {upstream}',
    'An engineer of {otherTeam} follows it in a drill within {minutes} minutes',
  ],
  [
    'Give the on-call engineer access to the {store} without an approval at night',
    'Access takes less than {few} minutes in a drill',
  ],
  ['Name the owners of the {system} in its alerts', 'All {few} alerts carry a team and a link to a dashboard'],
] as const;

export const dropReasons = [
  'the {system} is replaced by its successor',
  'covered by an action of a later review',
  'a test showed no effect on {percent} % of the cases',
  'the {upstream} now does it',
];

export const criteria = [
  'No incident with the same cause in the {system} for {days} days, and its error share stays below {few} %',
  'The drill of the next quarter ends within {minutes} minutes',
  '{percent} % of the actions are done at the follow-up, all of those with priority High among them',
];

export const escalations = [
  'What is not done by the follow-up goes to the head of {team} with a new date',
  'The weekly operations meeting takes over any action that is {few} days late',
  'The owner of the {system} decides whether open actions stop the next release',
];

export const regions = ['eu-west', 'eu-north', 'us-east', 'us-west', 'ap-south', 'ap-east', 'sa-east'];
export const extraTags = [
  'peak-hours',
  'night',
  'weekend',
  'multi-region',
  'slow-recovery',
  'alerting',
  'rollback',
  'customer-visible',
  'partial-outage',
  'retry-storm',
];
