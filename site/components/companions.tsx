import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import type { Dimension, Shelf } from '../browse/dimension.ts';
import { addressOfValue } from '../browse/shelves.ts';
import type { Around } from '../page.ts';

const shown = 6;

/** The values of one side that occur most together with another, each with how often. */
export interface Company {
  readonly title: string;
  readonly most: readonly { readonly label: string; readonly address: string; readonly count: number }[];
}

/** What occurs together with a value, from other sides. */
export function companyOf(shelf: Shelf, sides: readonly Dimension[], kb: KnowledgeBase): readonly Company[] {
  return sides.flatMap((dimension) => {
    const counts = new Map<string, number>();
    for (const incident of shelf.incidents)
      for (const value of dimension.valuesOf(incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, shown)
      .map(([value, count]) => {
        const address = addressOfValue(kb, dimension, value) ?? `${dimension.name}/`;
        return { label: dimension.label(value), address, count };
      });
    return most.length === 0 ? [] : [{ title: dimension.title, most }];
  });
}

/** What occurs together with a value, each with how often. */
export function Companions({ rows, site }: { readonly rows: readonly Company[]; readonly site: Around }) {
  if (rows.length === 0) return null;
  return (
    <dl class="companions">
      {rows.map(({ title, most }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <ul class="chips">
              {most.map(({ label, address, count }) => (
                <li key={address}>
                  <a href={site.href(address)}>
                    <span dir="auto">{label}</span> <span class="chip-count">{count}</span>
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
