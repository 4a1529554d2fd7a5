import { h } from 'preact';

interface Props {
  /** 2 to 6: a page has one heading of the first level, its title. */
  readonly level: number;
  readonly slug: string;
  readonly children: string;
}

/** A heading that can be linked to. */
export function Heading({ level, slug, children }: Props) {
  return h(
    `h${Math.min(Math.max(level, 2), 6)}`,
    { id: slug, class: 'anchored' },
    <span dir="auto">{children}</span>,
    ' ',
    <a class="anchor" href={`#${slug}`} aria-label={`Link to “${children}”`} data-pagefind-ignore>
      #
    </a>,
  );
}
