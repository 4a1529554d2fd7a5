/** A checklist of the default template with what may be answered: yes, no, and why it does not apply. */
export interface ChecklistWords {
  readonly name: string;
  /** Bold labels; where there are none, the whole items. */
  readonly labels: readonly string[];
  readonly bold: boolean;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly notApplicable: readonly string[];
}

export const checklists: readonly ChecklistWords[] = [
  {
    name: 'Data Collection',
    labels: ['Logs', 'Metrics', 'Communications', 'Actions Taken', 'Test Results'],
    bold: true,
    yes: [
      'kept with the ticket, {big} lines',
      'exported for {days} days around the incident',
      'linked from the ticket',
    ],
    no: ['no, they were rotated after {days} days', 'only the last {minutes} minutes could be saved'],
    notApplicable: ['nothing of the kind exists for the {system}', 'not used in this incident'],
  },
  {
    name: 'Root Cause Determination',
    labels: ['Single Root Cause', 'Contributing Causes', 'Prevention Focus', 'Systemic Issues'],
    bold: true,
    yes: ['agreed in the meeting', 'listed above with what would have prevented each', '{few} of them were named'],
    no: ['not yet, two explanations remain', 'no, the {upstream} has still to confirm it'],
    notApplicable: ['one cause explains everything', 'nothing beyond the {system} was involved'],
  },
  {
    name: 'Process Adherence',
    labels: ['Detection', 'Assessment', 'Communication', 'Escalation', 'Resolution', 'Documentation'],
    bold: true,
    yes: ['yes, within the target', 'yes, as the process asks', 'yes, after {few} minutes'],
    no: [
      'no, it took {minutes} minutes more than planned',
      'no, {otherTeam} was told too late',
      'no, the log has a gap of {minutes} minutes',
    ],
    notApplicable: ['one team was enough', 'nobody outside {team} was concerned'],
  },
  {
    name: 'Tools and Runbooks',
    labels: ['Runbooks Used', 'Tools Available', 'Automation', 'Knowledge Gaps'],
    bold: true,
    yes: ['yes, it led to the right place', 'yes, see the actions', 'yes, {few} steps'],
    no: ['no, it describes an older {system}', 'no, access had to be asked for', 'none that we could name'],
    notApplicable: ['the response needed none', 'the repair was a single command'],
  },
  {
    name: 'Process Improvements',
    labels: ['Detection Improvements', 'Response Improvements', 'Resolution Improvements', 'Prevention Improvements'],
    bold: true,
    yes: ['an alert per region', 'a drill each quarter', 'see the actions above'],
    no: ['none was found that is worth its effort', 'left to the follow-up'],
    notApplicable: ['it went as fast as it can', 'covered by an earlier review'],
  },
  {
    name: 'Success Metrics',
    labels: ['MTTR Reduction', 'MTTD Improvement', 'Recurrence Prevention', 'Process Adherence'],
    bold: true,
    yes: ['expected: {minutes} minutes less', 'followed in the quarterly report', 'measured by the drill'],
    no: ['no change expected', 'no measure yet'],
    notApplicable: ['not touched by these actions', 'too few incidents of the {system} to tell'],
  },
  {
    name: 'Post-Incident Review',
    labels: [
      'Timeline reconstructed and verified',
      'Root cause identified and agreed upon',
      'Contributing factors documented',
      'Impact fully assessed',
      'Response effectiveness evaluated',
      'Corrective actions identified',
      'Preventive measures planned',
      'Action items assigned with owners and dates',
      'Success metrics defined',
      'Follow-up review scheduled',
      'Documentation completed and shared',
    ],
    bold: false,
    yes: [],
    no: ['waits for {otherTeam}', 'planned for the follow-up'],
    notApplicable: ['not asked for at this severity', 'part of a larger review'],
  },
];
