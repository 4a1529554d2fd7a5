import { formatDay } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import type { Site } from '../page.ts';

/** What the book holds and the day as of which ages and deadlines are counted. */
export function Footer({ site }: { readonly site: Site }) {
  const { kb } = site;
  return (
    <footer class="site-footer">
      <p>
        {countOf(kb.incidents.length, 'review')}. Ages and deadlines are counted as of{' '}
        <time dateTime={kb.asOf}>{formatDay(kb.asOf)}</time>.
      </p>
      {kb.book.repository && (
        <p>
          <a href={kb.book.repository}>Where these reviews are kept</a>
        </p>
      )}
    </footer>
  );
}
