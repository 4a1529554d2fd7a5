import { schemaMessage } from '../review/schema-message.ts';
import { repairField } from './fixes/repair-field.ts';
import { type Rule, withFix } from './rule.ts';

export const fieldsFitSchema: Rule = {
  name: 'fields-fit-schema',
  group: 'file',
  severity: 'error',
  summary: 'Every field of the front matter is one of the format’s, and its value has the right form.',
  why: 'A misspelt key is a fact that nobody will ever find again, and a time without an offset is a time in no place. Fields of your own are welcome under names that begin with `x-`.',
  good: { yaml: 'detected_by: monitoring' },
  bad: { yaml: 'detectedby: monitoring' },
  *check(document, { settings }) {
    const { front, schemaFaults } = document;
    for (const fault of schemaFaults) {
      const place = front.placeOf(fault.path, fault.atKey ? 'key' : 'value');
      const fix = repairField(document, fault, settings.clock?.timezone);
      yield withFix({ place, message: schemaMessage(fault) }, fix);
    }
  },
};
