import type { DigestPage } from '../../src/knowledge/types.ts';
import { Empty } from '../components/empty.tsx';
import { Trail } from '../components/trail.tsx';
import { formatDay } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import { digestAddress } from '../lookup.ts';
import { definePage, once, type Site } from '../page.ts';

const kinds = [
  ['week', 'Last week'],
  ['month', 'Last month'],
  ['quarter', 'Quarters'],
  ['year', 'Years'],
] as const;

/** The regular reviews: the last week and month, all quarters and years. */
export const digestsPage = definePage({
  name: 'digests',
  items: once,
  address: () => 'digests/',
  title: () => 'Digests',
  description: (_once, kb) => `The weekly, monthly, quarterly and annual reviews of ${kb.book.title}.`,
  dated: () => false,
  render: (_once, site) => <Digests site={site} />,
});

function Digests({ site }: { readonly site: Site }) {
  const { digests } = site.kb;
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>Digests</h1>
      <p class="lead">
        The regular reviews: a week’s incidents, a month’s trends, how well the process worked in a quarter, and what a
        year taught.
      </p>
      {digests.length === 0 && <Empty>There is nothing to look back on yet.</Empty>}
      {kinds.map(([kind, title]) => {
        const here = digests.filter(({ period }) => period.kind === kind);
        if (here.length === 0) return null;
        return (
          <section key={kind} class="block" aria-labelledby={`page-${kind}`}>
            <h2 id={`page-${kind}`}>{title}</h2>
            <ul class="digest-list">
              {here.map((digest) => (
                <Entry key={digest.period.key} digest={digest} site={site} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Entry({ digest, site }: { readonly digest: DigestPage; readonly site: Site }) {
  const { period, incidents } = digest;
  return (
    <li>
      <a href={site.href(digestAddress(digest))}>{shortName(digest)}</a>{' '}
      <span class="quiet">
        {formatDay(period.from)} to {formatDay(period.until)}, {countOf(incidents.length, 'incident')}
      </span>
    </li>
  );
}

/** A period in a few words: `Week 47 of 2026`, `March 2026`, `Quarter 1 of 2026`, `2026`. */
function shortName({ title }: DigestPage): string {
  return title.replace(/^[^,]*, /, '');
}
