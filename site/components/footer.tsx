import { furtherPages } from '../browse/further.ts';
import { formatDay } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import type { Around } from '../page.ts';

/** What the book holds, the day as of which ages and deadlines are counted, and the pages beside the menu. */
export function Footer({ site }: { readonly site: Around }) {
  const { book, asOf, reviews } = site;
  return (
    <footer class="site-footer">
      <p>
        {countOf(reviews, 'review')}. Ages and deadlines are counted as of{' '}
        <time dateTime={asOf}>{formatDay(asOf)}</time>.
        {book.audience === 'public' && ' Only public reviews are shown, and all numbers are numbers of these alone.'}
      </p>
      <nav aria-label="Further pages">
        <ul>
          <li>
            <a href={site.href('browse/')}>Browse</a>
          </li>
          {furtherPages.map(({ label, address }) => (
            <li key={address}>
              <a href={site.href(address)}>{label}</a>
            </li>
          ))}
          {book.repository && (
            <li>
              <a href={book.repository}>Where these reviews are kept</a>
            </li>
          )}
        </ul>
      </nav>
    </footer>
  );
}
