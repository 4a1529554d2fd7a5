import { fileStart } from '../review/place.ts';
import { nearestPath } from './links-resolve.ts';
import type { BookRule } from './rule.ts';

export const runbooksAreThere: BookRule = {
  name: 'runbooks-are-there',
  group: 'among reviews',
  severity: 'error',
  summary: 'A runbook that a review judges is there, at the path that the review gives.',
  why: 'Verdicts are gathered per runbook. One that is given to a path where no runbook lies reaches nobody who could mend it.',
  good: { yaml: 'runbooks:\n  - path: runbooks/full-pool.md\n    verdict: helped' },
  bad: { yaml: 'runbooks:\n  - path: runbooks/ful-pool.md\n    verdict: helped' },
  *checkBook(_entries, { asked, surroundings: { files, names = [] } }) {
    for (const { review, places } of asked) {
      for (const [index, { path, verdict }] of (review.meta.runbooks ?? []).entries()) {
        if (verdict === 'missing' || files?.get(path)?.isThere !== false) continue;
        const meant = nearestPath(path, names);
        yield {
          path: review.path,
          place: places[`runbooks.${index}.path`] ?? fileStart,
          message: `Unexpected runbook \`${path}\`, which is not there, ${meant ? `did you mean \`${meant}\`?` : 'expected its path from the root of the project, or the verdict `missing`'}`,
        };
      }
    }
  },
};
