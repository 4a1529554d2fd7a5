import type { Around } from '../page.ts';
import { type Part, partAddress } from '../parts.ts';

interface Props {
  readonly part: Pick<Part<unknown, unknown>, 'number' | 'count'>;
  /** Address of the list's first page. */
  readonly first: string;
  readonly site: Around;
}

/** The way through a list on several pages; nothing where it has one. */
export function Pager({ part: { number, count }, first, site }: Props) {
  if (count === 1) return null;
  const to = (page: number) => site.href(partAddress(first, page));
  return (
    <nav class="pager" aria-label="Pages of the list">
      {number > 1 ? (
        <a href={to(number - 1)} rel="prev">
          Previous page
        </a>
      ) : (
        <span />
      )}
      <span class="quiet">
        Page {number} of {count}
      </span>
      {number < count ? (
        <a href={to(number + 1)} rel="next">
          Next page
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
