import type { Incident } from '../../src/knowledge/types.ts';
import { aroundEntries, History, Neighbours, References, Related, Waivers } from '../components/around.tsx';
import { Contents } from '../components/contents.tsx';
import { Facts } from '../components/facts.tsx';
import { Heading } from '../components/heading.tsx';
import { IncidentHeader } from '../components/incident-header.tsx';
import { KeptElsewhere } from '../components/kept-elsewhere.tsx';
import { Milestones, PhasesTable } from '../components/milestones.tsx';
import { hasContent, ReviewBlock, ReviewSection } from '../components/review-section.tsx';
import { SearchFacts } from '../components/search-facts.tsx';
import { TimelineChart } from '../components/timeline-chart.tsx';
import { ZoneSwitch } from '../components/zone-switch.tsx';
import { hasAge } from '../format/actions.ts';
import { formatDay } from '../format/time.ts';
import { withoutTitle } from '../format/without-title.ts';
import { incidentAddress } from '../lookup.ts';
import { type Around, defineReviewPage } from '../page.ts';

/** One review, read from top to bottom. */
export const incidentPage = defineReviewPage({
  name: 'incident',
  scripts: ['incident.js'],
  searched: true,
  items: (kb) => kb.incidents,
  address: incidentAddress,
  title: (incident) => `${incident.id} ${incident.meta.title}`,
  description: summaryOf,
  dated: ({ actions }) => actions.some(hasAge),
  alternates: (incident) => [
    ...(incident.factsOnly
      ? []
      : [{ type: 'text/markdown', title: 'This review as Markdown', address: `${incidentAddress(incident)}index.md` }]),
    { type: 'application/json', title: 'This incident as JSON', address: `${incidentAddress(incident)}index.json` },
  ],
  render: (incident, site) => <IncidentArticle incident={incident} site={site} />,
});

function IncidentArticle({ incident, site }: { readonly incident: Incident; readonly site: Around }) {
  const sections = incident.body.sections.filter(hasContent);
  const [summary, ...others] = sections[0]?.name === 'Incident Summary' ? sections : [undefined, ...sections];
  const [top] = sections;
  return (
    <div class="with-contents">
      <article class="incident" data-pagefind-body>
        <SearchFacts incident={incident} levels={site.book.severities} />
        <IncidentHeader incident={incident} site={site} />
        <KeptElsewhere incident={incident} site={site} />
        {incident.meta.status !== 'final' && (
          <p class="notice" data-pagefind-ignore>
            This review is {incident.meta.status === 'draft' ? 'a draft' : 'being reviewed'}
            {incident.reviewDue ? `; it is due on ${formatDay(incident.reviewDue)}` : ''}. What it says may still
            change.
          </p>
        )}
        <div data-pagefind-ignore>
          <Facts incident={incident} site={site} />
        </div>
        {top &&
          withoutTitle(incident.body.preamble, incident.meta.title).map((block) => (
            <ReviewBlock key={block.place.line} block={block} section={top} incident={incident} site={site} />
          ))}
        {summary && <ReviewSection section={summary} incident={incident} site={site} />}
        <section class="review-section" data-pagefind-ignore>
          <Heading level={2} slug="page-timeline">
            Timeline at a glance
          </Heading>
          <TimelineChart incident={incident} />
          <ZoneSwitch />
          <div class="beside">
            <Milestones incident={incident} />
            <PhasesTable incident={incident} />
          </div>
        </section>
        {others.map(
          (section) =>
            section && <ReviewSection key={section.slug} section={section} incident={incident} site={site} />,
        )}
        <div data-pagefind-ignore>
          <Related incident={incident} site={site} />
          <References incident={incident} site={site} />
          <Waivers incident={incident} site={site} />
          <History incident={incident} />
        </div>
      </article>
      <Contents
        entries={[
          ...(summary ? [{ slug: summary.slug, label: summary.written }] : []),
          { slug: 'page-timeline', label: 'Timeline at a glance' },
          ...others.flatMap((section) => (section ? [{ slug: section.slug, label: section.written }] : [])),
          ...aroundEntries(incident),
        ]}
      />
      <Neighbours incident={incident} site={site} />
    </div>
  );
}

/** The review's own summary, cut at a word; the title where it has none. */
function summaryOf(incident: Incident): string {
  const summary = incident.body.sections.find((section) => section.name === 'Incident Summary');
  const text = summary?.blocks.map((block) => block.text).join(' ') || incident.meta.title;
  return text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/, '')} …`;
}
