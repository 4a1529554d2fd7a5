import type { Guide } from '../../src/knowledge/types.ts';
import { EditLink } from '../components/edit-link.tsx';
import { ReviewHtml } from '../components/review-html.tsx';
import { WrittenSection } from '../components/written-section.tsx';
import { guideAddress } from '../lookup.ts';
import { definePage, once, type Site } from '../page.ts';

/** What the team shows beside its reviews: the front of its guides, or a list of them. */
export const guidesPage = definePage({
  name: 'guides',
  menu: 'Guides',
  items: ({ guides }) => (guides.front || guides.pages.length > 0 ? once() : []),
  address: () => 'guides/',
  title: (_once, { guides }) => guides.front?.title ?? 'Guides',
  description: (_once, kb) => `The guides of ${kb.book.title}.`,
  dated: () => false,
  render: (_once, site) => <Guides site={site} />,
});

function Guides({ site }: { readonly site: Site }) {
  const { front, pages } = site.kb.guides;
  if (!front) {
    return (
      <>
        <h1>Guides</h1>
        <List guides={pages} site={site} />
      </>
    );
  }
  // What the front leads to need not be listed again below it.
  const html = JSON.stringify([front.preamble, front.sections]);
  const others = pages.filter((guide) => !html.includes(site.href(guideAddress(guide))));
  return (
    <article class="guide">
      <h1 dir="auto">{front.title}</h1>
      {front.preamble.map((block) => (
        <ReviewHtml key={block.place.line} html={block.html} class="prose" />
      ))}
      {front.sections.map((section) => (
        <WrittenSection key={section.slug} section={section} />
      ))}
      {others.length > 0 && (
        <section class="block" aria-labelledby="page-others">
          <h2 id="page-others">Others</h2>
          <List guides={others} site={site} />
        </section>
      )}
      <p class="guide-foot">
        <EditLink kept={front.kept}>Edit this page</EditLink>
      </p>
    </article>
  );
}

function List({ guides, site }: { readonly guides: readonly Guide[]; readonly site: Site }) {
  return (
    <ul class="gathered">
      {guides.map((guide) => (
        <li key={guide.path}>
          <a href={site.href(guideAddress(guide))} dir="auto">
            {guide.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
