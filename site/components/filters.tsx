import type { Incident } from '../../src/knowledge/types.ts';
import { type FacetName, facetNames, facetOf, facetWords } from '../facets.ts';
import { detectedByWords, humanise, statusWords } from '../format/words.ts';

interface Props {
  readonly incidents: readonly Incident[];
  readonly severities: readonly string[];
}

/** The choices by which the list of incidents is narrowed, with counts. The list's script brings them to life. */
export function Filters({ incidents, severities }: Props) {
  return (
    <div class="filters">
      {facetNames.map((facet) => {
        const values = valuesOf(facet, incidents, severities);
        // A choice of one is none.
        if (values.length < 2) return null;
        return (
          <details key={facet} class="filter" open={facet === 'severity' || facet === 'system'}>
            <summary>
              {facetWords[facet]} <span class="filter-chosen" data-chosen={facet} />
            </summary>
            <fieldset>
              <legend class="visually-hidden">{facetWords[facet]}</legend>
              {values.map(([value, count]) => (
                <label key={value} class="choice">
                  <input type="checkbox" name={facet} value={value} />
                  <span class="choice-name" dir="auto">
                    {valueWord(facet, value)}
                  </span>
                  <span class="choice-count" data-count>
                    {count}
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
        );
      })}
    </div>
  );
}

function valuesOf(facet: FacetName, incidents: readonly Incident[], severities: readonly string[]) {
  const counts = new Map<string, number>();
  for (const incident of incidents) {
    for (const value of facetOf(facet, incident)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, countOfA], [b, countOfB]) => {
    if (facet === 'severity') return severities.indexOf(a) - severities.indexOf(b);
    if (facet === 'year') return b < a ? -1 : 1;
    return countOfB - countOfA || (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
  });
}

function valueWord(facet: FacetName, value: string): string {
  if (facet === 'cause' || facet === 'kind') return humanise(value);
  if (facet === 'detected_by') return detectedByWords[value] ?? value;
  if (facet === 'status') return statusWords[value as keyof typeof statusWords] ?? value;
  return value;
}
