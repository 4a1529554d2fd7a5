import type { Runbook } from '../../src/knowledge/types.ts';
import { Empty } from '../components/empty.tsx';
import { Trail } from '../components/trail.tsx';
import { Verdicts } from '../components/verdicts.tsx';
import { verdictsToMend } from '../format/verdicts.ts';
import { runbookAddress } from '../lookup.ts';
import { definePage, once, type Site } from '../page.ts';

/** All procedures: those to write or to mend, then the others. */
export const runbooksPage = definePage({
  name: 'runbooks',
  items: once,
  address: () => 'runbooks/',
  title: () => 'Runbooks',
  description: (_once, kb) => `The runbooks of ${kb.book.title} and how they served in incidents, those to mend first.`,
  dated: () => false,
  render: (_once, site) => <Runbooks site={site} />,
});

function Runbooks({ site }: { readonly site: Site }) {
  const { runbooks } = site.kb;
  const toMend = runbooks.filter(needsWork);
  const others = runbooks.filter((runbook) => !needsWork(runbook));
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>Runbooks</h1>
      <p class="lead">The procedures to which reviews link, and what incidents showed of them.</p>
      {runbooks.length === 0 && (
        <Empty>
          There is no runbook yet. Markdown files in the folder of runbooks appear here, and reviews name those that
          they used under <code>runbooks</code>.
        </Empty>
      )}
      <Group id="page-to-mend" title="To write or to mend" runbooks={toMend} site={site} />
      <Group id="page-others" title={toMend.length > 0 ? 'Others' : 'All runbooks'} runbooks={others} site={site} />
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly runbooks: readonly Runbook[];
  readonly site: Site;
}

function Group({ id, title, runbooks, site }: GroupProps) {
  if (runbooks.length === 0) return null;
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="count">{runbooks.length}</span>
      </h2>
      <ul class="gathered">
        {runbooks.map((runbook) => (
          <li key={runbook.path}>
            <p class="runbook-name">
              <a href={site.href(runbookAddress(runbook))} dir="auto">
                {runbook.title}
              </a>
              {!runbook.content && <span class="kind">No such file yet</span>}
            </p>
            <p class="runbook-verdicts">
              <Verdicts runbook={runbook} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function needsWork({ verdicts, content }: Runbook): boolean {
  return content === undefined || verdicts.some(({ verdict }) => verdictsToMend.has(verdict));
}
