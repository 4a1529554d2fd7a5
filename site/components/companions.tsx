import type { Dimension, Shelf } from '../browse/dimension.ts';
import { addressOfValue } from '../browse/shelves.ts';
import type { Site } from '../page.ts';

const shown = 6;

interface Props {
  /** The shelf whose company is shown. */
  readonly shelf: Shelf;
  /** The sides that are looked at; a value does not keep its own company. */
  readonly sides: readonly Dimension[];
  readonly site: Site;
}

/** What occurs together with a value, from every other side, each with how often. */
export function Companions({ shelf, sides, site }: Props) {
  const rows = sides.flatMap((dimension) => {
    const counts = new Map<string, number>();
    for (const incident of shelf.incidents)
      for (const value of dimension.valuesOf(incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, shown);
    return most.length === 0 ? [] : [{ dimension, most }];
  });
  if (rows.length === 0) return null;
  return (
    <dl class="companions">
      {rows.map(({ dimension, most }) => (
        <div key={dimension.name}>
          <dt>{dimension.title}</dt>
          <dd>
            <ul class="chips">
              {most.map(([value, count]) => (
                <li key={value}>
                  <a href={site.href(addressOfValue(site.kb, dimension, value) ?? `${dimension.name}/`)}>
                    <span dir="auto">{dimension.label(value)}</span> <span class="chip-count">{count}</span>
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
