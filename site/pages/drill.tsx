import type { ComponentChild } from 'preact';
import type { Incident } from '../../src/knowledge/types.ts';
import type { Part } from '../../src/review/types.ts';
import { Factors, Whys } from '../components/analysis.tsx';
import { DrillStep, stepTime } from '../components/drill-step.tsx';
import { EventsTable } from '../components/events-table.tsx';
import { IncidentLink } from '../components/incident-link.tsx';
import { ReviewHtml } from '../components/review-html.tsx';
import { Severity } from '../components/severity.tsx';
import { Day } from '../components/time.tsx';
import { Trail } from '../components/trail.tsx';
import { drillable, drillOf } from '../drill/drill.ts';
import { drillAddress } from '../lookup.ts';
import { type Around, defineReviewPage } from '../page.ts';

const shows = ['id', 'meta', 'body', 'milestones', 'started'] as const;
type Played = Pick<Incident, (typeof shows)[number]>;

/** One past incident, played through. */
export const drillPage = defineReviewPage({
  name: 'drill',
  scripts: ['drill.js'],
  items: (kb) => drillable(kb.incidents),
  address: drillAddress,
  title: (incident) => `Drill ${incident.id}`,
  dated: () => false,
  shows,
  description: ({ id }) => `The incident ${id} to play through, step by step.`,
  render: (incident, site) => <DrillArticle incident={incident} site={site} />,
});

function DrillArticle({ incident, site }: { readonly incident: Played; readonly site: Around }) {
  const { meta, body } = incident;
  const drill = drillOf(incident);
  return (
    <article class="drill" data-drill>
      <Trail
        steps={[
          ['Browse', 'browse/'],
          ['Drills', 'drills/'],
        ]}
        site={site}
      />
      <h1>Drill {incident.id}</h1>
      <p class="tagline">
        <Severity severity={meta.severity} levels={site.book.severities} />
        <Day time={incident.started} />
      </p>
      <section class="drill-symptoms" aria-labelledby="page-symptoms">
        <h2 id="page-symptoms">What you see</h2>
        {drill.symptoms ? (
          <ReviewHtml html={drill.symptoms.content.html} class="prose" />
        ) : (
          <p>The review does not say what was observed. Begin with the first step.</p>
        )}
        <p class="quiet">
          Before every step say what you would look at, whom you would tell and what you would change. Then see what
          happened.
        </p>
      </section>
      <h2 id="page-steps">What happens</h2>
      <ol class="drill-steps" data-drill-steps>
        {drill.steps.map((event, index) => (
          <li key={event.place.line}>
            <DrillStep label={`Step ${index + 1} of ${drill.steps.length}`} note={stepTime(event, incident)}>
              <ReviewHtml html={event.event.html} class="prose" />
            </DrillStep>
          </li>
        ))}
        <li>
          <DrillStep label="The end" note="what nobody knew, the cause and the lessons">
            {drill.hidden.length > 0 && (
              <Told title="What had happened before anybody noticed">
                <EventsTable events={drill.hidden} />
              </Told>
            )}
            <PartTold title="What set it off" part={drill.trigger} />
            <PartTold title="The cause" part={drill.cause} />
            {body.whys.length > 0 && (
              <Told title="Why, and why that">
                <Whys whys={body.whys} />
              </Told>
            )}
            {body.factors.length > 0 && (
              <Told title="What contributed">
                <Factors factors={body.factors} />
              </Told>
            )}
            {body.lessons.length > 0 && (
              <Told title="What was learnt">
                {body.lessons.map(({ kind, content }) => (
                  <div key={`${kind} ${content.place.line}`} class="told-lesson">
                    <p class="label">{kind}</p>
                    <ReviewHtml html={content.html} class="prose" />
                  </div>
                ))}
              </Told>
            )}
            <p>
              The whole review: <IncidentLink id={incident.id} site={site} />
            </p>
          </DrillStep>
        </li>
      </ol>
      <p class="drill-controls needs-script">
        <button type="button" class="button" data-drill-next>
          Show the next step
        </button>{' '}
        <button type="button" class="quiet-button" data-drill-all>
          Show everything
        </button>{' '}
        <span role="status" class="quiet" data-drill-progress />
      </p>
    </article>
  );
}

function PartTold({ title, part }: { readonly title: string; readonly part: Part | undefined }) {
  if (!part) return null;
  return (
    <Told title={title}>
      <ReviewHtml html={part.content.html} class="prose" />
    </Told>
  );
}

function Told({ title, children }: { readonly title: string; readonly children: ComponentChild }) {
  return (
    <section class="told">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
