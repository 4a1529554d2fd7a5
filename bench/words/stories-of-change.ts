import type { Story } from './story.ts';

/** Causes that begin with somebody changing something on purpose. */
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
  {
    cause: 'procedure',
    tags: ['maintenance', 'runbook', 'manual-step'],
    after: ['during a planned (maintenance|failover|migration)', 'after a manual (clean-up|restore) on its {store}'],
    trigger: [
      'A planned (maintenance|failover) of the {store} followed a procedure of {few} pages',
      'A manual clean-up of the {store} ran against the replica set that carried live {work}',
    ],
    primary: [
      'The procedure for the {store} names the target by a host name that changes at each failover, and no step confirms it',
      'The tool for the clean-up of the {store} acts on {hosts} hosts at once and asks for no confirmation of the count',
    ],
    gap: [
      'A dry run that prints the {hosts} affected hosts would have shown the live set',
      'A procedure with a check after each step would have ended at step {few}',
    ],
    whys: [
      'The {system} lost its {store} because the (clean-up|failover) acted on the live set of {hosts} hosts',
      'The live set was chosen because the procedure names it by a host name that had moved {days} days before',
      'The name was out of date because the procedure is updated by hand after each failover, {few} times a year',
      'The maintenance process has no rehearsal, so a procedure is first tried in production',
    ],
    factors: [
      ['Process', 'The procedure has {limit} steps and no check between them', 'Add an expected output to each step'],
      [
        'Technology',
        'The tool accepts any host and does not know which set is live',
        'Let the tool read the live set from the {store}',
      ],
      [
        'People',
        'The maintenance fell into a week with {few} other changes',
        'Limit maintenance to one at a time per team',
      ],
    ],
    found: [
      'The audit log shows the clean-up on {hosts} hosts',
      'Replication lag of the {store} stands at {seconds} seconds and rises',
    ],
    contained: [
      'The tool is stopped and the remaining hosts are taken out of its list',
      'Reads are moved to the replica of another region',
    ],
    resolved: [
      'The {store} is restored from the snapshot and has caught up',
      'The failover is completed with the right target',
    ],
    corrective: [
      ['Let the clean-up tool refuse hosts of the live set', 'The tool ends with an error on a live host in staging'],
      [
        'Replace the host name in the procedure by the role of the set',
        'A rehearsal after a failover finds the right set',
      ],
    ],
    preventive: [
      ['Rehearse maintenance of the {store} in staging', 'Each maintenance has a rehearsal at most {days} days old'],
      [
        'Print the affected hosts in a dry run of every maintenance tool',
        'All {few} tools print the hosts and their roles',
      ],
    ],
    lesson: [
      'A procedure that nobody rehearses is a draft',
      'Names move and roles stay: a procedure should name roles',
    ],
  },
  {
    cause: 'automation',
    tags: ['automation', 'auto-scaling', 'safety-limit'],
    after: ['when automation (drains|replaces) healthy hosts', 'after the scaler removes (a third|half) of its hosts'],
    trigger: [
      'The scaler read a load of {few} % from a metric that had stopped {minutes} minutes earlier',
      'The repair automation marked {hosts} hosts of the {system} as broken within {seconds} seconds',
    ],
    primary: [
      'The automation takes a missing measurement for a low one and has no limit on how many hosts it removes at once',
      'The health check of the automation asks the {upstream}, so a slow {upstream} makes healthy hosts look broken',
    ],
    gap: [
      'A limit of {few} % of hosts per hour would have kept the {system} alive',
      'An alert on stale input would have come {minutes} minutes before the first removal',
    ],
    whys: [
      'The {system} had too few hosts because automation removed {hosts} of them',
      'It removed them because it read a load of {few} %, the last value of a metric that had stopped',
      'A stopped metric looked like low load because the automation keeps the last value for {days} days',
      'The design of the automation has no notion of stale input and no limit on its own speed',
    ],
    factors: [
      [
        'Technology',
        'Stale measurements are used for {days} days',
        'Treat a measurement older than {minutes} minutes as absent',
      ],
      ['Process', 'Automation is released without a test of its limits', 'Require a test with absent input'],
      [
        'Environment',
        'The telemetry pipeline was {seconds} seconds behind at that time',
        'Alert on the age of the newest sample',
      ],
    ],
    found: [
      'The audit log shows {hosts} removals by the same job',
      'The metric that feeds the scaler has no sample for {minutes} minutes',
    ],
    contained: [
      'The automation is switched off in all regions',
      'Removed hosts are added back by hand, {few} at a time',
    ],
    resolved: ['All {hosts} hosts serve {work} again', 'The automation runs again with a limit of {few} % per hour'],
    corrective: [
      ['Treat stale input of the scaler as absent', 'With no samples for {minutes} minutes the scaler does nothing'],
      [
        'Limit removals to {few} % of hosts per hour',
        'A test with {hosts} broken hosts removes the permitted share only',
      ],
    ],
    preventive: [
      [
        'Test each automation with absent, late and absurd input',
        'All {few} automations of the team pass {limit} such cases',
      ],
      ['Add one switch that stops all automation of the {system}', 'A drill stops everything within {seconds} seconds'],
    ],
    lesson: [
      'Absence of data is not data',
      'Automation needs a speed limit, because it is wrong as fast as it is right',
    ],
  },
];
