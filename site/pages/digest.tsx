import type { DigestPage } from '../../src/knowledge/types.ts';
import { cardsOf } from '../card.ts';
import { DigestBlocks, type ShownDigest } from '../components/digest-blocks.tsx';
import { Trail } from '../components/trail.tsx';
import { formatDay } from '../format/time.ts';
import { digestAddress, incidentsById } from '../lookup.ts';
import { defineListPage } from '../page.ts';

interface DigestView extends ShownDigest {
  readonly title: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
}

/** The review of one period. */
export const digestPage = defineListPage<DigestPage, DigestView>({
  name: 'digest',
  items: (kb) => kb.digests,
  address: digestAddress,
  title: ({ title }) => title,
  description: ({ title }, kb) => `${title}: what happened in ${kb.book.title}, the numbers, and what is to be learnt.`,
  // Those in which anything is counted as of a day say so in their own words.
  dated: () => false,
  view: (digest, kb) => {
    const { title, period, blocks, incidents } = digest;
    const index = incidentsById(kb);
    return {
      ...{ title, from: period.from, until: period.until, blocks },
      cards: cardsOf(
        incidents.flatMap((id) => index.get(id) ?? []),
        kb,
      ),
    };
  },
  render: (digest, site) => (
    <article class="digest">
      <Trail
        steps={[
          ['Browse', 'browse/'],
          ['Digests', 'digests/'],
        ]}
        site={site}
      />
      <h1>{digest.title}</h1>
      <p class="lead">
        {formatDay(digest.from)} to {formatDay(digest.until)}
      </p>
      <DigestBlocks digest={digest} site={site} />
    </article>
  ),
});
