import type { Story } from './story.ts';

/** Causes that lie in the system itself and wait for their conditions: load, data and old defects. */
export const storiesOfLoad: readonly Story[] = [
  {
    cause: 'capacity',
    tags: ['capacity', 'connection-pool', 'saturation'],
    after: [
      'when its (connection pool|thread pool|disk) runs full',
      'under {percent} % more load than planned',
      'at the peak of the (season|month)',
    ],
    trigger: [
      'A campaign brought {percent} % more {work} than the plan of the quarter',
      'A nightly job met the morning peak and took {limit} of {peak} connections',
    ],
    primary: [
      'The connection pool of the {system} is sized for the average of {days} days, and requests that wait for a connection hold another one',
      'The volume of the {store} grew by {few} % a week and has no alert before it is full',
    ],
    gap: [
      'A load test at twice the peak would have shown the pool running dry',
      'A forecast from the last {days} days would have named the week',
    ],
    whys: [
      'The {system} made {work} wait because all {limit} connections to the {store} were in use',
      'They were in use because each request held one connection while it waited for a second',
      'The pool could not grow because its size was set {days} days before for {percent} % less load',
      'The planning process asks for load once a year and has no step that compares it with what is measured',
    ],
    factors: [
      ['Technology', 'A request may hold two connections to the {store}', 'Take one connection per request'],
      ['Process', 'Capacity is reviewed every {days} days', 'Compare plan and measurement each month'],
      [
        'Environment',
        'A campaign was announced to {few} teams and not to the owners of the {store}',
        'Put campaigns into the shared calendar',
      ],
    ],
    found: [
      'The pool of the {system} shows {limit} of {limit} connections in use',
      'The slowest {percent} % of requests wait for a connection, not for the {store}',
    ],
    contained: ['The nightly job is paused', 'A third of the {work} is refused at the edge so that the rest is served'],
    resolved: [
      'The pool is doubled and the waiting time is below {few} ms',
      'Hosts are added and the backlog of {work} is empty',
    ],
    corrective: [
      ['Take one connection per request in the {system}', 'A trace of {limit} requests shows no second connection'],
      [
        'Alert at {percent} % use of the pool',
        'A load test raises the alert {minutes} minutes before the pool is full',
      ],
    ],
    preventive: [
      [
        'Run a load test of the {system} at twice the peak each quarter',
        'The report of the last test is at most {days} days old',
      ],
      [
        'Forecast the volume of the {store} from the last {days} days',
        'The forecast names the week in which {percent} % is reached',
      ],
    ],
    lesson: [
      'A pool that is full looks like a slow database',
      'The average of {days} days says nothing about the busiest {minutes} minutes',
    ],
  },
  {
    cause: 'latent-defect',
    tags: ['latent-defect', 'race', 'edge-case'],
    after: [
      'when an old (race|overflow|deadlock) meets its conditions',
      'after {days} days without a restart',
      'when it reaches {limit} (partitions|tenants|regions)',
    ],
    trigger: [
      'For the first time two {work} with the same key arrived within {few} ms',
      'A counter of the {system} passed {big} after {days} days without a restart',
    ],
    primary: [
      'Two writers of the {system} may update the same entry of the {store} without a lock, which went unseen for {days} days',
      'A counter in the {system} holds at most {big} and wraps around without a test or an alert',
    ],
    gap: [
      'A test with two writers and the same key would have shown the lost update',
      'A limit on the age of a process would have reset the counter in time',
    ],
    whys: [
      'The {system} answered with wrong {work} because two writers had updated one entry of the {store}',
      'Both could write because the lock covers a request, not the entry, since version {version}',
      'The tests did not show it because they run {few} writers that never share a key',
      'The design has no stated rule for concurrent writes, so neither review nor tests could look for it',
    ],
    factors: [
      ['Technology', 'The lock covers less than the invariant needs', 'Lock by key and test it with {limit} writers'],
      ['Process', 'Concurrency is not part of the design template', 'Add a section on concurrent writes'],
      [
        'Environment',
        'A client sends each request twice within {few} ms',
        'Give requests an identity and drop the second one',
      ],
    ],
    found: [
      'Two log lines with the same key lie {few} ms apart',
      'The counter stands just above {big} on {hosts} hosts',
    ],
    contained: ['The second writer is switched off', '{hosts} hosts are restarted one after another'],
    resolved: [
      'A release with a lock by key runs on all hosts',
      'Wrong entries of the {store} are repaired from the log',
    ],
    corrective: [
      ['Lock entries of the {store} by key', '{limit} concurrent writers leave {limit} updates'],
      ['Repair entries of the {store} that were written twice', 'A comparison of log and {store} finds 0 differences'],
    ],
    preventive: [
      ['Test the {system} with {limit} concurrent writers per key', 'The test fails on version {version}'],
      ['Restart each process of the {system} within {days} days', 'No process is older than {days} days'],
    ],
    lesson: [
      'What has worked for {days} days has worked under the conditions of those days',
      'An invariant that is written nowhere cannot be tested',
    ],
  },
  {
    cause: 'data-integrity',
    tags: ['data-loss', 'backup', 'replication'],
    after: [
      'after (rows|entries) of its {store} go missing',
      'when a (migration|restore) leaves {percent} % of the {work} behind',
      'after replicas drift apart',
    ],
    trigger: [
      'A migration of the {store} copied {big} rows and left those out that changed meanwhile',
      'A replica of the {store} with a lag of {seconds} seconds became the primary',
    ],
    primary: [
      'The migration of the {store} copies a table while it is written and compares only the number of rows afterwards',
      'The failover of the {store} promotes the replica that answers first, whatever its lag',
    ],
    gap: [
      'A comparison of checksums would have shown {big} differing rows',
      'A limit of {few} seconds on the lag of a new primary would have kept the writes',
    ],
    whys: [
      '{users} saw outdated {work} because {percent} % of the changes were not in the {store}',
      'They were missing because the (migration|failover) took a copy that was {seconds} seconds old',
      'The old copy was accepted because the check compares counts, and the counts agreed',
      'The process for changes of the {store} defines success as an empty list of errors, not as equal content',
    ],
    factors: [
      ['Technology', 'The check after the migration counts rows', 'Compare checksums by range'],
      ['Process', 'A restore is rehearsed once in {days} days', 'Rehearse a restore each month'],
      [
        'Technology',
        'Lag is measured every {minutes} minutes',
        'Measure lag each second and use it in the choice of a primary',
      ],
      [
        'Environment',
        'The link between both regions carried {percent} % more than planned',
        'Reserve bandwidth for replication',
      ],
    ],
    found: [
      'A sample of {limit} rows shows {few} differences',
      'The new primary lacks the last {seconds} seconds of writes',
    ],
    contained: ['Writes to the {store} are stopped', '{work} are answered from the old copy, read only'],
    resolved: ['Missing rows are replayed from the log of the {upstream}', 'Checksums of all ranges agree'],
    corrective: [
      ['Compare checksums after each migration of the {store}', 'A planted difference in one row is found'],
      ['Refuse a primary with a lag above {few} seconds', 'A drill with a lagging replica promotes the other one'],
    ],
    preventive: [
      ['Rehearse a restore of the {store} each month', 'The last rehearsal took less than {minutes} minutes'],
      ['Keep the write log of the {store} for {days} days', 'A replay of the oldest day succeeds'],
    ],
    lesson: ['Equal counts are not equal content', 'A backup is as good as its last restore'],
  },
  {
    cause: 'certificate-expiry',
    tags: ['certificate', 'expiry', 'tls'],
    after: [
      'after a certificate (runs out|expires)',
      'when the licence of its {upstream} ends',
      'after a signing key passes its last day',
    ],
    trigger: [
      'The certificate between the {system} and the {upstream} reached its last day',
      'A signing key of the {upstream} passed its last day, {days} days after it was made',
    ],
    primary: [
      'The certificate of the {upstream} is renewed by hand and stands in no inventory',
      'The {system} reads its certificate at start-up only, so a renewed one is not used',
    ],
    gap: [
      'An inventory of all certificates with an alert {days} days ahead would have named it',
      'Reloading the certificate each hour would have used the renewed one',
    ],
    whys: [
      'The {system} could not reach the {upstream} because the certificate between both had run out',
      'It had run out because its renewal was a calendar entry of a team that was dissolved {days} days before',
      'Nobody was warned because the inventory covers the {hosts} public names and not the internal ones',
      'The process that issues internal certificates records no owner and no last day',
    ],
    factors: [
      ['Process', 'Renewal depends on a calendar entry', 'Renew automatically {days} days ahead'],
      ['Technology', 'The {system} keeps its certificate until it restarts', 'Reload certificates each hour'],
      ['People', 'The entry belonged to a team that no longer exists', 'Hand over duties when a team ends'],
    ],
    found: [
      'The handshake with the {upstream} ends with an expired certificate',
      'The certificate carries the date of this morning',
    ],
    contained: ['A certificate for {days} days is issued by hand', 'Traffic avoids the {upstream} where it can'],
    resolved: ['All {hosts} hosts use the new certificate', 'The new key is trusted in all regions'],
    corrective: [
      ['Reload certificates of the {system} each hour', 'A renewed certificate is in use within {minutes} minutes'],
      ['Renew the certificate of the {upstream} automatically', 'Its last day is never closer than {days} days'],
    ],
    preventive: [
      ['List internal certificates in the inventory', 'The inventory holds all {limit} names that a scan finds'],
      ['Alert {days} days before the last day of any certificate', 'A test certificate raises the alert'],
    ],
    lesson: [
      'A last day is known from the first one, so it can be an alert and not a surprise',
      'Renewed is not in use: measure what is served',
    ],
  },
];
