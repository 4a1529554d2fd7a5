import { type MilestoneName, milestoneNames } from '../../review/types.ts';
import { folded } from '../../review/vocabulary.ts';

/**
 * Words by which writers mark a milestone. They count only where they stand as a mark: as a label (`**Detection:** …`),
 * in brackets at the end (`… (resolved)`), alone in a cell, or as the whole of an entry. `Resolved the merge conflict`
 * marks nothing. A team adds its own under `headings` in the configuration: `Detected: [Aufgefallen]`.
 */
const words: Readonly<Record<MilestoneName, readonly string[]>> = {
  started: [
    ...['start', 'started', 'starts', 'begin', 'beginning', 'incident start', 'incident started', 'incident starts'],
    ...['incident begins', 'incident began', 'start of incident', 'start of the incident', 'start of outage'],
    ...['outage start', 'outage starts', 'outage started', 'outage begins', 'outage began', 'start of impact'],
    ...['impact start', 'impact starts', 'impact started', 'impact begins', 'impact began', 'problem starts'],
    ...['problem start', 'problem started', 'problem begins', 'problem began', 'issue started', 'issue starts'],
    ...['issue begins', 'issue began', 'start time', 'started at', 'incident start time'],
  ],
  detected: [
    ...['detect', 'detection', 'detected', 'detected at', 'detection time', 'time detected', 'first detected'],
    ...['incident detected', 'issue detected', 'problem detected', 'outage detected', 'time of detection'],
  ],
  responded: [
    ...['response', 'responded', 'response started', 'response start', 'response begins', 'response began'],
    ...['acknowledged', 'acknowledgement', 'acknowledgment', 'acked', 'incident acknowledged', 'alert acknowledged'],
    ...['responded at', 'acknowledged at', 'time to response'],
  ],
  contained: [
    ...['containment', 'contained', 'contained at', 'incident contained', 'mitigation', 'mitigated', 'mitigated at'],
    ...['incident mitigated', 'issue mitigated', 'impact mitigated', 'stabilised', 'stabilized'],
  ],
  resolved: [
    ...['resolution', 'resolved', 'resolved at', 'incident resolved', 'issue resolved', 'problem resolved', 'recovery'],
    ...['recovered', 'service recovered', 'restored', 'service restored', 'outage end', 'outage ends', 'outage ended'],
    ...['outage over', 'incident over', 'incident end', 'incident ends', 'incident ended', 'end of incident'],
    ...['end of the incident', 'end of outage', 'end of impact', 'impact end', 'impact ends', 'impact ended'],
    ...['end time', 'resolution time', 'time resolved', 'incident end time', 'all clear'],
  ],
};

/** The milestones by the words that mark them, folded; a team's own included. */
export function markWords(own: Readonly<Record<string, readonly string[]>> = {}): ReadonlyMap<string, MilestoneName> {
  const byWord = new Map<string, MilestoneName>();
  for (const name of milestoneNames) {
    const added = Object.entries(own).flatMap(([key, others]) => (key.toLowerCase() === name ? others : []));
    for (const word of [...words[name], ...added]) byWord.set(folded(word), name);
  }
  return byWord;
}
