import { frontMatterEdit } from '../edit/front-matter-edit.ts';
import { nearest } from '../review/nearest.ts';
import { oneOf } from '../review/schema-message.ts';
import { sameButForm } from './fixes/repair-field.ts';
import { type Rule, withFix } from './rule.ts';

export const valuesAreConfigured: Rule = {
  name: 'values-are-configured',
  group: 'file',
  severity: 'error',
  summary: 'Severity, cause and id are such as the configuration knows.',
  why: 'Reviews are compared with each other by severity and by cause. A level or a category that only one review uses compares with nothing.',
  good: { yaml: 'severity: SEV2' },
  bad: { yaml: 'severity: P2' },
  *check(document, { settings, status }) {
    const { front, meta } = document;
    const { severity, cause, id } = meta;
    // Only a draft may leave it open: whoever sends it to review has to have judged it.
    const isOpen = severity === 'unknown' && status === 'draft';
    if (severity !== undefined && !isOpen && !settings.severities.includes(severity)) {
      const meant = sameButForm(severity, settings.severities);
      yield withFix(
        {
          place: front.placeOf(['severity']),
          message: `Unexpected \`${severity}\`, expected ${oneOf(settings.severities)}`,
        },
        meant === undefined ? undefined : frontMatterEdit(document, ['severity'], 'value', severity, meant),
      );
    }
    if (cause !== undefined && cause !== 'unknown' && !Object.hasOwn(settings.causes, cause)) {
      const slugs = Object.keys(settings.causes);
      const near = nearest(cause, slugs);
      const way = near ? `: did you mean \`${near}\`?` : '';
      yield {
        place: front.placeOf(['cause']),
        message: `Unexpected \`${cause}\`, expected a cause of the configuration (${slugs.join(', ')}) or \`unknown\`${way}`,
      };
    }
    if (id !== undefined && !new RegExp(`^(?:${settings.idPattern})$`, 'u').test(id)) {
      yield {
        place: front.placeOf(['id']),
        message: `Unexpected \`${id}\`, expected an id that matches \`${settings.idPattern}\``,
      };
    }
  },
};
