import { furtherPages } from '../browse/further.ts';
import { formatDay } from '../format/time.ts';
import { countOf } from '../format/words.ts';
import type { Around, Sheet } from '../page.ts';

interface Props {
  readonly sheet: Pick<Sheet, 'dated' | 'about'>;
  readonly site: Around;
}

/** The day as of which ages and deadlines are counted, where the page shows any, and the pages beside the menu. */
export function Footer({ sheet, site }: Props) {
  const { book } = site;
  const isPublic = book.audience === 'public';
  return (
    <footer class="site-footer">
      {(sheet.dated || isPublic) && (
        <p>
          {sheet.dated && <AsOf sheet={sheet} site={site} />}
          {isPublic && ' Only public reviews are shown, and all numbers are numbers of these alone.'}
        </p>
      )}
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

/** A page of one review says no more than it must: each new review, or each day, would make another page of it. */
function AsOf({ sheet, site }: Props) {
  const day = site.ask('day');
  return (
    <>
      {!sheet.about && `${countOf(site.ask('reviews'), 'review')}. `}
      Ages and deadlines are counted as of <time dateTime={day}>{formatDay(day)}</time>.
    </>
  );
}
