import { milestoneNames } from '../../../review/types.ts';
import type { Confidence, Evidence } from '../evidence.ts';
import type { ImportResult } from '../import-result.ts';

/** A value of the front matter with all that it rests on. */
export interface ReportedValue {
  readonly field: string;
  readonly value: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly confidence: Confidence;
  readonly why: string;
}

/** The values that were read from a document, under the names that the front matter gives them. */
export function valuesOf(result: ImportResult, id: string | undefined): ReportedValue[] {
  const { title, ownId, severity, systems, users, detectedBy, milestones, day } = result;
  const values: [string, Omit<ReportedValue, 'field' | 'value'> & { readonly value: unknown }][] = [['title', title]];
  if (ownId) values.push(['id', { ...ownId, value: id ?? ownId.value }]);
  if (severity) values.push(['severity', severity]);
  if (systems) values.push(['systems', { ...systems, value: systems.value.join(', ') }]);
  for (const name of milestoneNames) {
    const milestone = milestones[name];
    if (milestone) values.push([`timeline.${name}`, milestone]);
  }
  if (detectedBy) values.push(['detected_by', detectedBy]);
  if (users) values.push(['impact.users', users]);
  if (day && !milestones.started) values.push(['name of the file', day]);
  return values.map(([field, found]) => ({ ...found, field, value: String(found.value) }));
}
