import type { Runbook, Verdict } from '../../src/knowledge/types.ts';
import { type Card, cardsOf } from '../card.ts';
import { Contents } from '../components/contents.tsx';
import { EditLink } from '../components/edit-link.tsx';
import { IncidentItem } from '../components/incident-item.tsx';
import { ReviewHtml } from '../components/review-html.tsx';
import { Trail } from '../components/trail.tsx';
import { Verdicts } from '../components/verdicts.tsx';
import { WrittenSection } from '../components/written-section.tsx';
import { verdictsToMend, verdictWords } from '../format/verdicts.ts';
import { incidentsById, runbookAddress } from '../lookup.ts';
import { type Around, defineListPage } from '../page.ts';

/** One procedure with the incidents that used it. */
export const runbookPage = defineListPage<Runbook, RunbookView>({
  name: 'runbook',
  items: (kb) => kb.runbooks,
  address: runbookAddress,
  title: (runbook) => runbook.title,
  description: (runbook) => summaryOf(runbook),
  dated: () => false,
  view: (runbook, kb) => {
    const index = incidentsById(kb);
    const users = (verdict: Verdict) =>
      runbook.uses.filter((use) => use.verdict === verdict).flatMap(({ incident }) => index.get(incident) ?? []);
    return { runbook, uses: runbook.verdicts.map(({ verdict }) => ({ verdict, cards: cardsOf(users(verdict), kb) })) };
  },
  render: (view, site) => <RunbookArticle view={view} site={site} />,
});

interface RunbookView {
  readonly runbook: Runbook;
  /** The incidents that name it, by how it served. */
  readonly uses: readonly { readonly verdict: Verdict; readonly cards: readonly Card[] }[];
}

function RunbookArticle({ view: { runbook, uses }, site }: { readonly view: RunbookView; readonly site: Around }) {
  const { content, path, title, kept } = runbook;
  return (
    <div class="with-contents">
      <article class="runbook">
        <Trail
          steps={[
            ['Browse', 'browse/'],
            ['Runbooks', 'runbooks/'],
          ]}
          site={site}
        />
        <h1 dir="auto">{title}</h1>
        <p class="runbook-verdicts">
          <Verdicts runbook={runbook} />
          {content && (
            <>
              {' '}
              <EditLink kept={kept}>Edit this runbook</EditLink>
            </>
          )}
        </p>
        {!content && (
          <p class="notice">
            Reviews name this runbook, but there is no file <code>{path}</code> yet.
          </p>
        )}
        {content?.preamble.map((block) => (
          <ReviewHtml key={block.place.line} html={block.html} class="prose" />
        ))}
        {content?.sections.map((section) => (
          <WrittenSection key={section.slug} section={section} />
        ))}
        <Uses count={runbook.uses.length} uses={uses} site={site} />
      </article>
      <Contents
        entries={[
          ...(content?.sections ?? []).map(({ slug, written }) => ({ slug, label: written })),
          ...(runbook.uses.length > 0 ? [{ slug: 'page-uses', label: 'Incidents that name it' }] : []),
        ]}
      />
    </div>
  );
}

function Uses({ count, uses, site }: Pick<RunbookView, 'uses'> & { readonly count: number; readonly site: Around }) {
  if (count === 0) return null;
  return (
    <section class="block" aria-labelledby="page-uses">
      <h2 id="page-uses">
        Incidents that name it <span class="count">{count}</span>
      </h2>
      {uses.map(({ verdict, cards }) => (
        <div key={verdict}>
          <h3 class={verdictsToMend.has(verdict) ? 'overdue' : undefined}>It {verdictWords[verdict]}</h3>
          <ol class="incident-list">
            {cards.map((card) => (
              <IncidentItem key={card.slug} card={card} site={site} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function summaryOf({ content, title }: Runbook): string {
  const first = content?.preamble[0]?.text || content?.sections[0]?.blocks[0]?.text;
  if (!first) return `The runbook ${title} and how it served in incidents.`;
  return first.length <= 200 ? first : `${first.slice(0, 200).replace(/\s+\S*$/, '')} …`;
}
