import type { Factor, FactorCategory, Measure, PhaseRow, Prose } from '../../src/review/types.ts';
import { formatMinutes } from '../format/duration.ts';
import { ReviewHtml } from './review-html.tsx';

/** The five whys as a chain: each answer is what the next one asks about. */
export function Whys({ whys }: { readonly whys: readonly Prose[] }) {
  return (
    <ol class="whys">
      {whys.map((why) => (
        <li key={why.place.line}>
          <ReviewHtml html={why.html} inline />
        </li>
      ))}
    </ol>
  );
}

const categories: readonly (FactorCategory | undefined)[] = [
  'People',
  'Process',
  'Technology',
  'Environment',
  undefined,
];

/** Contributing factors by category, each with its impact and what would have prevented it. */
export function Factors({ factors }: { readonly factors: readonly Factor[] }) {
  return (
    <div class="factors">
      {categories.map((category) => {
        const here = factors.filter((factor) => factor.category === category);
        if (here.length === 0) return null;
        return (
          <section key={category ?? 'none'} class="factor-group">
            <p class="factor-category">{category ?? 'Without a category'}</p>
            <ul>
              {here.map(({ factor, impact, prevention, place }) => (
                <li key={place.line}>
                  <p>
                    <ReviewHtml html={factor.html} inline />{' '}
                    {impact && <span class={`level level-${impact.toLowerCase()}`}>{impact} impact</span>}
                  </p>
                  {prevention.text !== '' && (
                    <p class="prevention">
                      <span class="label">Prevention</span> <ReviewHtml html={prevention.html} inline />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Preventive measures with what they promise and what they cost. */
export function Measures({ measures }: { readonly measures: readonly Measure[] }) {
  return (
    <ul class="measures">
      {measures.map(({ measure, category, expectedImpact, effort, cost, place }) => (
        <li key={place.line}>
          <ReviewHtml html={measure.html} inline />
          <dl class="inline-facts">
            <Pair name="Category" value={category} />
            <Pair name="Expected impact" value={expectedImpact} />
            <Pair name="Effort" value={effort} />
            <Pair name="Cost" value={cost} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined || value === '') return null;
  return (
    <div>
      <dt>{name}</dt> <dd dir="auto">{value}</dd>
    </div>
  );
}

/** The phases as the writer of the review gave them. */
export function PhaseRows({ rows }: { readonly rows: readonly PhaseRow[] }) {
  const minutes = (value: number | undefined) =>
    value === undefined ? <span class="quiet">unknown</span> : formatMinutes(value);
  return (
    <table class="compact">
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col" class="number">
            Planned
          </th>
          <th scope="col" class="number">
            Actual
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, plannedMinutes, actualMinutes, place }) => (
          <tr key={place.line}>
            <th scope="row">
              <ReviewHtml html={name.html} inline />
            </th>
            <td class="number">{minutes(plannedMinutes)}</td>
            <td class="number">{minutes(actualMinutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
