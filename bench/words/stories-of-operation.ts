import type { Story } from './story.ts';

/** Causes that lie in how the system is operated, by hand or by automation. */
export const storiesOfOperation: readonly Story[] = [
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
