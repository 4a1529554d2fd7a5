import type { Story } from './story.ts';

/** Causes that begin with a change made on purpose. */
export const storiesOfChange: readonly Story[] = [
  {
    cause: 'configuration-change',
    tags: ['configuration', 'roll-out', 'limits'],
    after: [
      'after a change of its (connection|request|memory) limit',
      'after a (routing|caching|retry) rule is replaced',
      'while a new (timeout|quota) is rolled out',
    ],
    trigger: [
      'A change set the (connection|request) limit of the {system} from {peak} to {limit} in every region at once',
      'A new (retry|caching) rule for the {upstream} reached all {hosts} hosts within {seconds} seconds',
    ],
    primary: [
      'Configuration of the {system} reaches every region in one step, with no stage at which its effect is observed',
      'The format of the configuration accepts a limit of {limit} without relating it to the {peak} connections that are in use',
    ],
    gap: [
      'A staged roll-out with a wait of {minutes} minutes would have stopped the change in the first region',
      'A validation against current usage would have refused a limit below {peak}',
    ],
    whys: [
      'The {system} refused {work} because its limit had become {limit} while {peak} were needed at that hour',
      'The limit was lowered because the review of the change showed the (file|difference), not the usage of the last {days} days',
      'Nothing held the change back because configuration is copied to all {hosts} hosts by the same job that copies (translations|static lists)',
      'The release process treats code and configuration differently: code has {stages} stages, configuration has one',
    ],
    factors: [
      [
        'Technology',
        'The limit is global, so {hosts} hosts changed their behaviour in the same minute',
        'Give each region its own copy of the limit',
      ],
      [
        'Process',
        'The change was approved without the usage of the last {days} days',
        'Show current usage beside each proposed limit',
      ],
      [
        'Environment',
        'Traffic stood {percent} % above an ordinary day',
        'Keep limit changes out of the {days} busiest days',
      ],
    ],
    found: [
      'The refusals begin in the same minute as configuration version {version}',
      'A comparison of two regions shows limit {limit} in both',
      'The dashboards of the {upstream} show {percent} % fewer calls',
    ],
    contained: [
      'Configuration version {version} is rolled back in the busiest region',
      'The old limit of {peak} is set by hand on {hosts} hosts',
    ],
    resolved: [
      'The last region runs the previous configuration and the refusals are at 0',
      'The queue of waiting {work} is empty again',
    ],
    corrective: [
      ['Set the limit of the {system} per region', 'A limit changed in one region leaves the other regions at {peak}'],
      ['Reject limits below the peak of the last {days} days', 'A limit of {limit} is refused by the validation'],
    ],
    preventive: [
      ['Roll out configuration in {stages} stages', 'Every change waits {minutes} minutes per stage'],
      [
        'Roll back configuration automatically when refusals exceed {percent} %',
        'A drill restores the old version within {minutes} minutes',
      ],
    ],
    lesson: [
      'A limit is a promise about the peak, not about the average of {days} days',
      'Configuration that reaches {hosts} hosts in {seconds} seconds deserves the stages of a release',
    ],
  },
  {
    cause: 'software-change',
    tags: ['release', 'regression', 'canary'],
    after: [
      'after release {version}',
      'during the roll-out of release {version}',
      'when a new (client library|serialiser|query planner) goes live',
    ],
    trigger: [
      'Release {version} of the {system} brought a new (serialiser|client for the {upstream}|cache layer) into use',
      'The roll-out of release {version} passed from {percent} % to all {hosts} hosts',
    ],
    primary: [
      'Release {version} reads a field of the {upstream} that is absent in {percent} % of the {work}, and the contract between both is not tested',
      'The new cache layer of release {version} holds a lock while it waits for the {store}, so {limit} slow calls stop all others',
    ],
    gap: [
      'A contract test with recorded {work} would have shown the absent field',
      'A canary that carries real traffic for {minutes} minutes would have shown the rising latency',
    ],
    whys: [
      'The {system} returned errors because release {version} stopped at {work} without the new field',
      'The release met such {work} only in production because the test data hold {limit} hand-made examples, all with the field',
      'The canary did not stop the release because it watches the processor load, and that fell by {percent} %',
      'The release process has no step in which the owner of the {upstream} confirms what the {system} may rely on',
    ],
    factors: [
      [
        'Technology',
        'The (serialiser|client) treats an absent field as a reason to end the process',
        'Decode with defaults and count what was absent',
      ],
      [
        'Process',
        'The canary compares load but not the share of failed {work}',
        'Compare error shares between canary and the rest',
      ],
      [
        'People',
        'Only {few} engineers know the contract between both systems',
        'Write the contract down beside the schema of the {upstream}',
      ],
    ],
    found: [
      'Errors appear only on hosts that run release {version}',
      'A trace of one request ends in the new (serialiser|cache layer)',
      'A replay of {limit} recorded {work} shows the same error',
    ],
    contained: [
      'The roll-out is stopped at {percent} % of the hosts',
      'Traffic is moved to the hosts of the previous release',
    ],
    resolved: [
      'All {hosts} hosts run the previous release',
      'A corrected release passes its canary and replaces {version}',
    ],
    corrective: [
      [
        'Decode absent fields of the {upstream} with a default',
        '{limit} recorded {work} without the field are handled without an error',
      ],
      [
        'Release the lock of the cache layer before calling the {store}',
        'With a delay of {seconds} seconds in the {store}, other {work} keep flowing',
      ],
    ],
    preventive: [
      [
        'Test the contract between the {system} and the {upstream} with recorded {work}',
        'A removed field fails the build of either side',
      ],
      [
        'Stop a canary when its error share exceeds the rest by {few} %',
        'A release with a planted error is stopped within {minutes} minutes',
      ],
    ],
    lesson: [
      'Examples written by hand contain what their writer expects; {limit} recorded ones contain what happens',
      'A canary judges only by what it measures: here it measured load and saw an improvement',
    ],
  },
];
