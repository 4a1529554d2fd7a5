import type { Section } from '../../src/review/types.ts';
import { Heading } from './heading.tsx';
import { ReviewHtml } from './review-html.tsx';

/** A section of a Markdown page, such as a runbook or a guide, with those below it. */
export function WrittenSection({ section }: { readonly section: Section }) {
  return (
    <section class={`written-section level-${Math.min(section.level, 6)}`}>
      <Heading level={section.level} slug={section.slug}>
        {section.written}
      </Heading>
      {section.blocks.map((block) => (
        <ReviewHtml key={block.place.line} html={block.html} class="prose" />
      ))}
      {section.subsections.map((subsection) => (
        <WrittenSection key={subsection.slug} section={subsection} />
      ))}
    </section>
  );
}
