import type { Around } from '../page.ts';

/** The way up from a page: each step a link, the page itself left out. */
export function Trail({
  steps,
  site,
}: {
  readonly steps: readonly (readonly [label: string, address: string])[];
  readonly site: Around;
}) {
  return (
    <nav class="trail" aria-label="Where this page belongs">
      {steps.map(([label, address], index) => (
        <span key={address}>
          {index > 0 && ' / '}
          <a href={site.href(address)} dir="auto">
            {label}
          </a>
        </span>
      ))}
    </nav>
  );
}
