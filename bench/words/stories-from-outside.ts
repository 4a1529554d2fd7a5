import type { Story } from './story.ts';

/** Causes that lie outside the software that broke: others' services, machines, networks, attackers, weather. */
export const storiesFromOutside: readonly Story[] = [
  {
    cause: 'dependency',
    tags: ['dependency', 'timeouts', 'retries'],
    after: ['when the {upstream} slows down', 'after the {upstream} refuses requests', 'while the {upstream} is away'],
    trigger: [
      'The {upstream} began to answer in {seconds} seconds where {few} ms were usual',
      'The {upstream} refused {percent} % of the calls',
    ],
    primary: [
      'The {system} waits for the {upstream} without a deadline and retries at once, which triples the load',
      'The {system} cannot answer without the {upstream}, although it needs it for {percent} % of the {work} only',
    ],
    gap: [
      'A deadline of {few} seconds would have kept {percent} % of the {work} alive',
      'A circuit breaker would have kept retries away from the {upstream}',
    ],
    whys: [
      'The {system} stopped answering because all its {limit} workers waited for the {upstream}',
      'They waited because calls to the {upstream} have no deadline',
      'The load on the {upstream} tripled because each worker retried at once, {few} times',
      'The standard for calls between services leaves deadlines and retries to each team',
    ],
    factors: [
      ['Technology', 'Calls to the {upstream} have no deadline', 'Give each call the deadline of its request'],
      ['Technology', 'Retries come at once and without a limit', 'Retry with jitter and a budget of {few} %'],
      ['Process', 'The agreement with the owner of the {upstream} names no latency', 'Agree on a latency and watch it'],
      [
        'Environment',
        'The {upstream} was {percent} % busier than usual',
        'Ask its owner for {days} days of notice before a campaign',
      ],
    ],
    found: ['A dump shows {limit} workers in the same call', 'The {upstream} sees three times its usual traffic'],
    contained: ['Calls to the {upstream} are switched off', 'Retries are limited to one'],
    resolved: [
      'The {upstream} answers in {few} ms and its calls are switched on again',
      'Waiting {work} are processed',
    ],
    corrective: [
      [
        'Set a deadline on calls from the {system} to the {upstream}',
        'With the {upstream} paused, other {work} are answered within {few} seconds',
      ],
      ['Limit retries to a budget of {few} %', 'A test with a refusing {upstream} sees at most {few} % more calls'],
    ],
    preventive: [
      [
        'Pause the {upstream} in a drill each quarter',
        'The {system} serves {percent} % of its {work} during the drill',
      ],
      ['Add a default deadline to the shared client library', 'All {few} services with the library have a deadline'],
    ],
    lesson: [
      'A dependency without a deadline decides about our availability',
      'Retries without a budget turn a slow service into an absent one',
    ],
  },
  {
    cause: 'hardware',
    tags: ['hardware', 'disk', 'power'],
    after: [
      'after a (rack loses power|disk controller stops)',
      'when {few} disks of one batch stop',
      'after a cooling unit stops',
    ],
    trigger: [
      'A power feed of one rack ended and {hosts} hosts went with it',
      '{few} disks of the same batch stopped within {minutes} minutes',
    ],
    primary: [
      'All replicas of {percent} % of the {store} stood in one rack, because placement knows hosts and not racks',
      'The disks of the {store} came from one batch, so they ended their life together',
    ],
    gap: [
      'Placement by rack would have left two replicas alive',
      'Mixed batches would have spread the end of {few} disks over months',
    ],
    whys: [
      'The {system} lost {percent} % of the {store} because all replicas of it were gone at once',
      'They were gone because they stood in one rack with one power feed',
      'They stood together because the placement counts hosts, and a rack holds {hosts} of them',
      'The installation process does not record racks and feeds where the placement could read them',
    ],
    factors: [
      ['Technology', 'Placement does not know racks', 'Add the rack to the labels of each host'],
      ['Environment', 'The rack has a single power feed', 'Move the rack to two feeds'],
      ['Process', 'Spare parts take {days} days', 'Keep {few} spare parts on site'],
    ],
    found: [
      'All absent hosts carry the number of the same rack',
      'The controllers report {few} disks with the same serial range',
    ],
    contained: ['Traffic is moved to the other region', 'The rack is taken out of the placement map'],
    resolved: ['Power is back and all replicas have caught up', 'The disks are replaced and rebuilt'],
    corrective: [
      ['Place replicas of the {store} by rack', 'No two replicas of any range share a rack'],
      ['Replace the remaining disks of the batch', 'No disk of the serial range is in use'],
    ],
    preventive: [
      ['Switch off one rack in a drill each quarter', 'The {system} serves all {work} during the drill'],
      ['Record the batch of each disk in the inventory', 'No set holds more than {few} disks of one batch'],
    ],
    lesson: ['Replicas are independent only as far as their power is', 'Things bought together end together'],
  },
  {
    cause: 'network',
    tags: ['network', 'dns', 'routing'],
    after: [
      'when (packets are lost|routes flap) between two regions',
      'after (name look-ups time out|a route is withdrawn)',
      'behind an overloaded link',
    ],
    trigger: [
      'A link between two regions lost {percent} % of its packets',
      'A route to the {upstream} was withdrawn for {minutes} minutes',
    ],
    primary: [
      'The {system} takes the shortest route whatever its loss, because health checks use small packets only',
      'All resolvers of the {system} share one forwarder, which drops look-ups above {big} a minute',
    ],
    gap: [
      'Health checks with packets of full size would have moved the traffic',
      'A second forwarder would have answered {percent} % of the look-ups',
    ],
    whys: [
      'The {system} could not reach the {upstream} because {percent} % of its packets were lost',
      'They kept to the lossy link because the health check found it good',
      'The check found it good because its packets are small and loss began above {big} bytes',
      'The standard for links describes how to measure reachability, and not loss',
    ],
    factors: [
      ['Technology', 'Health checks use small packets', 'Measure with packets of full size'],
      ['Environment', 'The carrier moved its fibre that night', 'Ask carriers for {days} days of notice'],
      ['Process', 'Traffic can be moved by {few} people only', 'Add a runbook for moving traffic'],
    ],
    found: [
      'Loss stands at {percent} % for packets above {big} bytes',
      'Look-ups time out after {seconds} seconds on {hosts} hosts',
    ],
    contained: ['Traffic is moved to the longer route', 'A second forwarder is put into service by hand'],
    resolved: ['The carrier confirms the repair and loss is at 0', 'Look-ups take {few} ms in all regions'],
    corrective: [
      ['Check links with packets of full size', 'A link with {few} % loss is left within {seconds} seconds'],
      ['Add a second forwarder for look-ups of the {system}', 'With one forwarder paused, no look-up is lost'],
    ],
    preventive: [
      ['Move traffic away from one link in a drill each quarter', 'The move takes less than {minutes} minutes'],
      ['Alert on loss above {few} % per link', 'A planted loss raises the alert within {minutes} minutes'],
    ],
    lesson: ['Reachable is not usable', 'A shared forwarder is a single point that no diagram shows'],
  },
  {
    cause: 'security',
    tags: ['security', 'abuse', 'credentials'],
    after: [
      'during a flood of forged requests',
      'after a leaked key is (used|withdrawn)',
      'while an attack is answered',
    ],
    trigger: [
      '{big} forged requests a minute reached the {system} from {hosts} networks',
      'A key of the {upstream} appeared in a public archive and was withdrawn at once',
    ],
    primary: [
      'The {system} does its most expensive work before it knows who asks',
      'One key opens {few} services, so withdrawing it stops all of them',
    ],
    gap: [
      'A check of the sender before the look-up in the {store} would have kept the load at {percent} %',
      'A key per service would have confined the withdrawal to one',
    ],
    whys: [
      'The {system} was slow because {big} forged requests a minute were looked up in the {store}',
      'They were looked up because the sender is checked after the look-up',
      'The order has been so since version {version}, when all callers were internal',
      'The process for opening an internal service to the outside has no review of abuse',
    ],
    factors: [
      ['Technology', 'Expensive work precedes the check of the sender', 'Check first and look up second'],
      ['Process', 'Keys are shared between {few} services', 'Issue a key per service'],
      ['Environment', 'Forged traffic came from {hosts} networks', 'Agree on filtering with the carrier'],
    ],
    found: ['{percent} % of the requests carry the same forged header', 'The archive shows the key since {days} days'],
    contained: ['Requests with the forged header are refused at the edge', 'A new key is issued to the {few} services'],
    resolved: ['The flood ends and the filter stays', 'All services use their own keys'],
    corrective: [
      [
        'Check the sender before any look-up in the {store}',
        '{big} forged requests a minute add less than {few} % load',
      ],
      ['Issue one key per service', 'Withdrawing one key leaves the other services unchanged'],
    ],
    preventive: [
      ['Scan archives for keys before publication', 'A planted key is found within {minutes} minutes'],
      ['Review abuse before an internal service is opened', 'All {few} services opened this year have a record of it'],
    ],
    lesson: [
      'The order of two checks decides what an attacker pays',
      'A key that opens everything can never be withdrawn calmly',
    ],
  },
  {
    cause: 'external',
    tags: ['external', 'weather', 'law'],
    after: ['after a cable is cut', 'during a storm in one region', 'when a market changes its rules'],
    trigger: [
      'Road works cut a cable that carried both lines of one region',
      'A storm ended the power of one site for {minutes} minutes',
    ],
    primary: [
      'Both lines of the region lie in one trench, and the {system} has no mode for a region without lines',
      'The site runs the only copy of the {store} that accepts writes',
    ],
    gap: [
      'Lines in two trenches would have left one alive',
      'A second site that accepts writes would have taken over in {minutes} minutes',
    ],
    whys: [
      '{users} of one region could not use the {system} because both lines were cut',
      'Both were cut because they lie in the same trench',
      'That was not known because the carrier sells them as two lines and gives no map',
      'The purchasing process asks for two lines, and does not ask where they lie',
    ],
    factors: [
      ['Environment', 'Road works within {few} metres of the trench', 'Register the trench with the city'],
      ['Process', 'Contracts name no separate ways', 'Ask for maps in each contract'],
      ['Technology', 'The {system} does not serve a region without lines', 'Serve read-only {work} from local copies'],
    ],
    found: ['Both lines end {few} metres from the site', 'The carrier confirms a cut, repair in {minutes} minutes'],
    contained: ['The region is served by mobile lines', '{work} of the region are moved to a neighbouring one'],
    resolved: ['The cable is spliced and both lines carry traffic', 'Power is back and the {store} has caught up'],
    corrective: [
      ['Order a line on a second way', 'Maps of both lines show no shared trench'],
      ['Serve read-only {work} from local copies', 'With all lines cut, {percent} % of reads are answered'],
    ],
    preventive: [
      ['Compare the maps of all lines once a year', 'All {few} regions have two separate ways'],
      ['Cut one region off in a drill each year', 'The drill ends within {minutes} minutes without lost {work}'],
    ],
    lesson: ['Two contracts are not two ways', 'What lies in the ground appears on no dashboard'],
  },
];
