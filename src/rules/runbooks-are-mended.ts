import { fileStart } from '../review/place.ts';
import { dayOf, isTimeValue } from '../review/time-value.ts';
import type { BookRule } from './rule.ts';

export const runbooksAreMended: BookRule = {
  name: 'runbooks-are-mended',
  group: 'among reviews',
  severity: 'warning',
  summary: 'A runbook that was outdated or incomplete in an incident has been changed since.',
  why: 'Whoever writes the verdict knows what was missing. Some months later nobody does, and the next on-call follows the same wrong step.',
  good: { yaml: 'runbooks:\n  - path: runbooks/limit-a-tenant.md\n    verdict: outdated' },
  bad: { yaml: 'runbooks:\n  - path: runbooks/full-pool.md\n    verdict: outdated' },
  *checkBook(_entries, { asked, surroundings: { changed } }) {
    for (const { review, places } of asked) {
      const { started, resolved } = review.milestones;
      const end = isTimeValue(resolved) ? resolved : started;
      if (!isTimeValue(end)) continue;
      for (const [index, { path, verdict }] of (review.meta.runbooks ?? []).entries()) {
        const day = changed?.get(path);
        if ((verdict !== 'outdated' && verdict !== 'incomplete') || day === undefined || day >= dayOf(end)) continue;
        yield {
          path: review.path,
          place: places[`runbooks.${index}.verdict`] ?? fileStart,
          message: `Unexpected runbook \`${path}\` unchanged since ${day} although it was ${verdict} in this incident, expected a change after ${dayOf(end)}`,
        };
      }
    }
  },
};
