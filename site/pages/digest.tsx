import type { DigestPage } from '../../src/knowledge/types.ts';
import { DigestBlocks } from '../components/digest-blocks.tsx';
import { Trail } from '../components/trail.tsx';
import { formatDay } from '../format/time.ts';
import { digestAddress } from '../lookup.ts';
import { definePage } from '../page.ts';

/** The review of one period. */
export const digestPage = definePage<DigestPage>({
  name: 'digest',
  items: (kb) => kb.digests,
  address: digestAddress,
  title: ({ title }) => title,
  description: ({ title }, kb) => `${title}: what happened in ${kb.book.title}, the numbers, and what is to be learnt.`,
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
        {formatDay(digest.period.from)} to {formatDay(digest.period.until)}
      </p>
      <DigestBlocks digest={digest} site={site} />
    </article>
  ),
});
