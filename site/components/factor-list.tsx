import type { Incident } from '../../src/knowledge/types.ts';
import type { Factor } from '../../src/review/types.ts';
import type { Around } from '../page.ts';
import { IncidentLink } from './incident-link.tsx';
import { ReviewHtml } from './review-html.tsx';

const levels = ['High', 'Medium', 'Low'];

/** A contributing factor with the incident in which it was one. */
export interface GatheredFactor extends Factor {
  readonly id: string;
}

/** The contributing factors of one category in incidents, those of the highest impact first. */
export function factorsOf(category: string, incidents: readonly Incident[]): readonly GatheredFactor[] {
  return incidents
    .flatMap(({ id, body }) =>
      body.factors.filter((factor) => factor.category === category).map((factor) => ({ ...factor, id })),
    )
    .sort((a, b) => rank(a.impact) - rank(b.impact));
}

interface Props {
  readonly factors: readonly GatheredFactor[];
  readonly site: Around;
}

/** Contributing factors with their incidents. */
export function FactorList({ factors, site }: Props) {
  return (
    <section class="block" aria-labelledby="page-factors">
      <h2 id="page-factors">
        Factors <span class="count">{factors.length}</span>
      </h2>
      <ul class="gathered">
        {factors.map(({ id, factor, impact, prevention, place }) => (
          <li key={`${id} ${place.line}`}>
            <p>
              <ReviewHtml html={factor.html} inline />{' '}
              {impact && <span class={`level level-${impact.toLowerCase()} small`}>{impact} impact</span>}
            </p>
            {prevention.text !== '' && (
              <p class="prevention">
                <span class="label">Prevention</span> <ReviewHtml html={prevention.html} inline />
              </p>
            )}
            <p class="gathered-from">
              <IncidentLink id={id} site={site} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rank(impact: string | undefined): number {
  return impact === undefined ? levels.length : levels.indexOf(impact);
}
