import { grouped, maxNesting, maxNodes, maxReviewBytes } from '../review/limits.ts';
import type { Rule } from './rule.ts';

export const filesAreWithinLimits: Rule = {
  name: 'files-are-within-limits',
  group: 'file',
  severity: 'error',
  summary: `A review is at most ${maxReviewBytes / 1024} KiB of text in at most ${grouped(maxNodes)} pieces, nested at most ${maxNesting} levels deep.`,
  why: 'A review is read by people. A file beyond these limits is a dump or an attack: reading it could hold up everybody’s check, so nothing but this is said of it, and the site leaves it out.',
  good: { markdown: '## Impact\n\n> > 1,240 customers saw an error at checkout.' },
  bad: { markdown: `## Impact\n\n${'> '.repeat(maxNesting + 1)}1,240 customers saw an error at checkout.` },
  *check({ beyond }) {
    if (beyond) yield beyond;
  },
};
