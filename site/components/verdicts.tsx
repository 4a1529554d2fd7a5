import type { Runbook } from '../../src/knowledge/types.ts';
import { verdictsToMend, verdictWords } from '../format/verdicts.ts';
import { countOf } from '../format/words.ts';

/** How a runbook served, verdict by verdict; what asks for work stands out. */
export function Verdicts({ runbook }: { readonly runbook: Runbook }) {
  if (runbook.uses.length === 0) return <span class="quiet">No incident names it.</span>;
  return (
    <>
      <span>{countOf(runbook.uses.length, 'incident')}: </span>
      {runbook.verdicts.map(({ verdict, count }, index) => (
        <span key={verdict}>
          {index > 0 && ', '}
          <span class={verdictsToMend.has(verdict) ? 'overdue' : undefined}>
            {verdictWords[verdict]} {count === 1 ? 'once' : `${count} times`}
          </span>
        </span>
      ))}
    </>
  );
}
