import type { Incident } from '../../src/knowledge/types.ts';
import type { Site } from '../page.ts';
import { IncidentLink } from './incident-link.tsx';
import { ReviewHtml } from './review-html.tsx';

const levels = ['High', 'Medium', 'Low'];

interface Props {
  readonly category: string;
  readonly incidents: readonly Incident[];
  readonly site: Site;
}

/** The contributing factors of one category in all incidents, those of the highest impact first. */
export function FactorList({ category, incidents, site }: Props) {
  const factors = incidents
    .flatMap(({ id, body }) =>
      body.factors.filter((factor) => factor.category === category).map((factor) => ({ ...factor, id })),
    )
    .sort((a, b) => rank(a.impact) - rank(b.impact));
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
