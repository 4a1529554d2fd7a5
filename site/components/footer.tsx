import { furtherPages } from '../browse/further.ts';
import { formatDay } from '../format/time.ts';
import type { Around, Sheet } from '../page.ts';

interface Props {
  readonly sheet: Pick<Sheet, 'dated'>;
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
          {sheet.dated && <AsOf day={site.ask('day')} />}
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

function AsOf({ day }: { readonly day: string }) {
  return (
    <>
      Ages and deadlines are counted as of <time dateTime={day}>{formatDay(day)}</time>.
    </>
  );
}
