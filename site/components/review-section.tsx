import type { ComponentChild } from 'preact';
import type { Incident } from '../../src/knowledge/types.ts';
import type { Block, Place, Section } from '../../src/review/types.ts';
import type { Around } from '../page.ts';
import { ActionsTable } from './actions-table.tsx';
import { Factors, Measures, PhaseRows, Whys } from './analysis.tsx';
import { Checklist } from './checklist.tsx';
import { EventsTable } from './events-table.tsx';
import { Heading } from './heading.tsx';
import { ReviewHtml } from './review-html.tsx';

interface Props {
  readonly section: Section;
  readonly incident: Incident;
  readonly site: Around;
}

/** A section of a review as its writer ordered it, with its subsections. Empty ones are not shown. */
export function ReviewSection({ section, incident, site }: Props) {
  if (!hasContent(section)) return null;
  return (
    <section class={`review-section level-${Math.min(section.level, 6)}`}>
      <Heading level={section.level} slug={section.slug}>
        {section.written}
      </Heading>
      {section.blocks.map((block) => (
        <ReviewBlock key={block.place.line} block={block} section={section} incident={incident} site={site} />
      ))}
      {section.subsections.map((subsection) => (
        <ReviewSection key={subsection.slug} section={subsection} incident={incident} site={site} />
      ))}
    </section>
  );
}

/** Whether a section shows anything; raw HTML does not count as an answer, but it is shown as the text that it is. */
export function hasContent(section: Section): boolean {
  return section.filled || section.blocks.some((block) => block.html !== '') || section.subsections.some(hasContent);
}

/** A block: drawn from what was extracted out of it where a component knows its role, else as it was written. */
export function ReviewBlock({ block, section, incident, site }: Props & { readonly block: Block }) {
  return drawn(block, section, incident, site) ?? <ReviewHtml class={`prose block-${block.role}`} html={block.html} />;
}

function drawn(block: Block, section: Section, incident: Incident, site: Around): ComponentChild {
  const { body } = incident;
  const inside = <T extends { readonly place: Place }>(items: readonly T[]): readonly T[] =>
    items.filter(({ place }) => place.line >= block.place.line && place.line <= block.place.endLine);
  const show = <T extends { readonly place: Place }>(
    items: readonly T[],
    draw: (items: readonly T[]) => ComponentChild,
  ) => {
    const here = inside(items);
    return here.length > 0 ? draw(here) : undefined;
  };
  switch (block.role) {
    case 'events':
      return show(body.events, (events) => <EventsTable events={events} />);
    case 'whys':
      return show(body.whys, (whys) => <Whys whys={whys} />);
    case 'factors':
      return show(body.factors, (factors) => <Factors factors={factors} />);
    case 'phases':
      return show(body.phases, (rows) => <PhaseRows rows={rows} />);
    case 'measures':
      return show(body.measures, (measures) => <Measures measures={measures} />);
    case 'checklist':
      return show(section.items, (items) => <Checklist items={items} />);
    case 'actions':
      return show(incident.actions, (actions) => (
        <ActionsTable actions={actions} site={site} withIncident={false} caption="Action items of this review" />
      ));
    case 'prose':
    case 'parts':
    case 'table':
      return undefined;
  }
}
