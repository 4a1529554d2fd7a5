import { folded } from '../../review/vocabulary.ts';

/** What a labelled line outside the timeline can say. */
export type FactName =
  | 'Title'
  | 'Incident ID'
  | 'Severity'
  | 'Systems'
  | 'Date'
  | 'Detected by'
  | 'Users affected'
  | 'Time to detection'
  | 'Time to recovery'
  | 'Window';

/** The labels of facts. A team adds its own under `headings` in the configuration: `Severity: [Schweregrad]`. */
const labels: Readonly<Record<FactName, readonly string[]>> = {
  Title: ['Incident Title'],
  'Incident ID': ['ID', 'Incident Number', 'Incident No', 'Postmortem ID', 'Incident'],
  Severity: ['Sev', 'Incident Severity', 'Severity Level', 'Impact Level'],
  Systems: ['Affected Systems', 'Affected Services', 'Systems Affected', 'Services Affected', 'Services', 'Service'],
  Date: ['Incident Date', 'Date of Incident', 'Date of the Incident', 'Day'],
  'Detected by': ['Detection Method', 'Detection Source', 'How detected'],
  'Users affected': ['Affected Users', 'Users impacted', 'Impacted Users', 'Customers affected', 'Affected Customers'],
  'Time to detection': ['Time to detect', 'TTD', 'MTTD', 'Detection Duration'],
  'Time to recovery': [
    ...['Time to recover', 'Time to resolve', 'Time to resolution', 'Time to restore', 'TTR', 'MTTR'],
    ...['Duration', 'Incident Duration', 'Outage Duration', 'Impact Duration', 'Duration of outage'],
  ],
  Window: [
    ...['Date/Time', 'Date and Time', 'Incident Window', 'Outage Window', 'Impact Window', 'Time Range', 'Time'],
    ...['Incident Time', 'When', 'Timeframe', 'Time Frame'],
  ],
};

/** The facts by the labels that announce them, folded; a team's own included. */
export function factLabels(own: Readonly<Record<string, readonly string[]>> = {}): ReadonlyMap<string, FactName> {
  const byLabel = new Map<string, FactName>();
  for (const name of Object.keys(labels) as FactName[]) {
    const added = Object.entries(own).flatMap(([key, others]) => (folded(key) === folded(name) ? others : []));
    for (const label of [name, ...labels[name], ...added]) byLabel.set(folded(label), name);
  }
  return byLabel;
}
