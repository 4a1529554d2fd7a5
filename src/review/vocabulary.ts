/**
 * The words of the format and the other words that people use for them. The one place where synonyms live; a team adds
 * its own under `headings` in the configuration.
 */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  // Sections
  'Incident Summary': ['Summary', 'Overview', 'Executive Summary', 'TL;DR', 'Abstract'],
  'What Happened': ['Description', 'Details', 'Incident Description', 'Background'],
  Timeline: ['Timeline of Events', 'Chronology', 'Sequence of Events', 'Incident Timeline'],
  Impact: ['Business Impact', 'Customer Impact', 'Impact Assessment', 'User Impact'],
  'Root Cause': ['Root Causes', 'Cause', 'Root Cause Analysis', 'RCA', 'Causes'],
  'Five Whys': ['5 Whys', 'The Five Whys', '5-Why Analysis', '5 Why Analysis', 'Five Whys Analysis', 'Whys'],
  'Contributing Factors': ['Factors', 'Contributing Causes', 'Contributing Conditions'],
  'Response Analysis': ['Response', 'Response Effectiveness', 'Incident Response', 'Evaluation'],
  Phases: ['Timeline Analysis', 'Response Phases'],
  'Lessons Learned': ['Lessons', 'Lessons Learnt', 'What We Learned', 'What We Learnt', 'Learnings', 'Takeaways'],
  'Action Items': ['Actions', 'Follow-up Actions', 'Action Plan', 'Corrective Actions', 'Next Steps', 'Action Points'],
  'Preventive Measures': ['Prevention', 'Preventative Measures', 'Preventive Actions'],
  'Follow-up Review': ['Follow-up', 'Followup', 'Follow-up Meeting'],
  Checklists: ['Checklist', 'Review Checklists'],
  // Checklists
  'Process Adherence': ['Process Adherence Review'],
  'Tools and Runbooks': ['Tool and Runbook Effectiveness', 'Tools & Runbooks', 'Runbooks and Tools'],
  'Post-Incident Review': ['Post-Incident Review Checklist', 'Review Checklist'],
  // Labelled parts
  Trigger: ['Triggers', 'Triggered by'],
  Symptoms: ['Symptom'],
  'Primary Cause': ['Main Cause', 'Root'],
  'Prevention Gaps': ['Prevention Gap'],
  Strengths: ['What Went Well', 'Went Well', 'Positives'],
  Weaknesses: ['What Went Badly', 'What Went Wrong', 'What Did Not Go Well', "What Didn't Go Well", 'Negatives'],
  Technical: ['Technical Lessons', 'Technical Lesson'],
  Process: ['Process Lessons', 'Process Lesson'],
  Team: ['Team Lessons', 'Team Lesson'],
  // Columns
  Time: ['Timestamp', 'When', 'Date/Time', 'Date and Time'],
  Event: ['What', 'What happened', 'Events'],
  Category: ['Area'],
  Factor: ['Contributing Factor', 'Factor Description'],
  Prevention: ['Prevention Measure'],
  Phase: ['Step'],
  Planned: ['Planned Duration', 'Planned Minutes'],
  Actual: ['Actual Duration', 'Actual Minutes'],
  Action: ['Action Item', 'Task', 'Item'],
  Owner: ['Assignee', 'Responsible', 'Assigned To', 'DRI'],
  Priority: ['Prio'],
  'Target Date': ['Due', 'Due Date', 'Deadline', 'Target Completion Date'],
  Status: ['State'],
  ID: ['Number', 'No', '#'],
  Type: ['Kind', 'Action Type'],
  Completed: ['Completed On', 'Completion Date', 'Done On', 'Closed'],
  'Success Criteria': ['Success Criterion', 'Success Measure', 'Definition of Done'],
  Dependencies: ['Dependency', 'Depends On'],
  Resources: ['Resources Needed'],
  Ticket: ['Issue', 'Link', 'Tracking', 'Ticket Link'],
  Measure: ['Preventive Measure', 'Measure Description'],
  'Expected Impact': ['Expected Effect'],
  Effort: ['Implementation Effort'],
  Cost: ['Cost Estimate'],
};

/** The labels of the parts that the format itself understands; a heading of such a name is a part as well. */
const labels = [
  ...['Trigger', 'Symptoms', 'Scope', 'Detection', 'Primary Cause', 'Prevention Gaps', 'Strengths', 'Weaknesses'],
  ...['Communication', 'Technical', 'Process', 'Team', 'Success Criteria', 'Escalation'],
];

/** The zone behind the name of a column of times: `Time (UTC)`, `Date and Time in CET`. */
const ZONE = / (?:in )?[([]?(?:utc|gmt|z|local(?: time)?|[cew]es?t|[pmce][sd]t|bst|ist|jst|aes?t|aedt)[)\]]?$/;

/** Finds the format's name for what somebody wrote. */
export interface Vocabulary {
  /** The format's name, or the written one without its ornaments where there is none. */
  name(written: string): string;
  isLabel(name: string): boolean;
}

/** A vocabulary of the format's words, a team's own synonyms, and the names that its template adds. */
export function createVocabulary(
  own: Readonly<Record<string, readonly string[]>> = {},
  template: { readonly names: readonly string[]; readonly labels: readonly string[] } = { names: [], labels: [] },
): Vocabulary {
  const names = new Map<string, string>();
  for (const table of [synonyms, own]) {
    for (const [name, others] of Object.entries(table)) {
      for (const other of others) names.set(folded(other), name);
    }
  }
  // A name stands for itself, even where somebody uses it as a synonym of another; the template has the last word.
  for (const name of [...Object.keys(synonyms), ...labels, ...Object.keys(own), ...template.names])
    names.set(folded(name), name);
  const allLabels = new Set([...labels, ...template.labels]);
  const formatName = (words: string) => {
    const name = names.get(words) ?? names.get(words.replace(ZONE, ''));
    return name === 'Time' || names.has(words) ? name : undefined;
  };
  return { name: (written) => formatName(folded(written)) ?? trimmed(written), isLabel: (name) => allLabels.has(name) };
}

/** Names come again in every review, so what they fold to is kept: so many at most, none longer than a label. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;
const LONGEST_KNOWN = 100;

/** A name as it is compared: without case, numbering, ornaments, hyphens and the colon at its end. */
export function folded(written: string): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const name = trimmed(written)
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[-_\s]+/g, ' ');
  if (written.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, name);
  }
  return name;
}

function trimmed(written: string): string {
  const bare = written
    .replace(/^\s*(?:\d+[.)]\s+|[^\p{L}\p{N}#]+)/u, '')
    .replace(/[^\p{L}\p{N}#)\].?!]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? written.trim() : bare;
}
