import type { Around } from '../page.ts';

interface Props {
  /** Address of the page that is shown. */
  readonly address: string;
  readonly menu: readonly { readonly label: string; readonly address: string }[];
  readonly site: Around;
}

/** The book's name, the menu and the switch between light and dark. */
export function Header({ address, menu, site }: Props) {
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="site-name" href={site.href('')} aria-current={address === '' ? 'page' : undefined}>
          <Mark />
          <span dir="auto">{site.book.title}</span>
        </a>
        <nav aria-label="Main">
          <ul>
            {menu.map((entry) => (
              <li key={entry.address}>
                <a href={site.href(entry.address)} aria-current={current(address, entry.address)}>
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <button type="button" class="theme needs-script" data-theme-switch>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
            <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
          <span class="visually-hidden" data-theme-label>
            Switch between light and dark
          </span>
        </button>
      </div>
    </header>
  );
}

/** An open book with a line that dips and recovers. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path
        d="M2 7.5h5l2.5 9.5 3.5-13 2.5 8 1.2-3H22"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

function current(shown: string, entry: string): 'page' | 'true' | undefined {
  if (shown === entry) return 'page';
  return entry !== '' && shown.startsWith(entry) ? 'true' : undefined;
}
