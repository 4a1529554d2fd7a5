import type { Verdict } from '../../src/knowledge/types.ts';

/** What incidents showed of a runbook, as the end of the sentence "the runbook …". */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  helped: 'helped',
  outdated: 'was outdated',
  incomplete: 'was incomplete',
  missing: 'was missing',
  'not-used': 'was not used',
};

/** Verdicts that ask somebody to write or to mend a runbook. */
export const verdictsToMend: ReadonlySet<Verdict> = new Set<Verdict>(['missing', 'outdated', 'incomplete']);
