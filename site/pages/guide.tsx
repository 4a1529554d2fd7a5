import type { Guide } from '../../src/knowledge/types.ts';
import { Contents } from '../components/contents.tsx';
import { EditLink } from '../components/edit-link.tsx';
import { ReviewHtml } from '../components/review-html.tsx';
import { Trail } from '../components/trail.tsx';
import { WrittenSection } from '../components/written-section.tsx';
import { guideAddress } from '../lookup.ts';
import { definePage, type Site } from '../page.ts';

/** One page of the team's guides, with the way to the one before and the next. */
export const guidePage = definePage<Guide>({
  name: 'guide',
  searched: true,
  items: (kb) => kb.guides.pages,
  address: guideAddress,
  title: (guide) => guide.title,
  description: summaryOf,
  dated: () => false,
  render: (guide, site) => <GuideArticle guide={guide} site={site} />,
});

function GuideArticle({ guide, site }: { readonly guide: Guide; readonly site: Site }) {
  const { front, pages } = site.kb.guides;
  const at = pages.indexOf(guide);
  return (
    <div class="with-contents">
      <article class="guide" data-pagefind-body>
        <div data-pagefind-ignore>
          <Trail steps={[[front?.title ?? 'Guides', 'guides/']]} site={site} />
        </div>
        <h1 dir="auto">{guide.title}</h1>
        {guide.preamble.map((block) => (
          <ReviewHtml key={block.place.line} html={block.html} class="prose" />
        ))}
        {guide.sections.map((section) => (
          <WrittenSection key={section.slug} section={section} />
        ))}
        <p class="guide-foot" data-pagefind-ignore>
          <EditLink kept={guide.kept}>Edit this page</EditLink>
        </p>
        <Neighbours previous={pages[at - 1]} next={pages[at + 1]} site={site} />
      </article>
      <Contents entries={guide.sections.map(({ slug, written }) => ({ slug, label: written }))} />
    </div>
  );
}

interface NeighboursProps {
  readonly previous: Guide | undefined;
  readonly next: Guide | undefined;
  readonly site: Site;
}

function Neighbours({ previous, next, site }: NeighboursProps) {
  const link = (guide: Guide | undefined, rel: 'prev' | 'next') =>
    guide && (
      <a class={rel === 'next' ? 'next' : 'previous'} href={site.href(guideAddress(guide))} rel={rel}>
        <span class="quiet">{rel === 'next' ? 'Next' : 'Before'}</span>
        <span dir="auto">{guide.title}</span>
      </a>
    );
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label="Other guides" data-pagefind-ignore>
      {link(previous, 'prev')}
      {link(next, 'next')}
    </nav>
  );
}

function summaryOf({ preamble, sections, title }: Guide): string {
  const first = preamble[0]?.text || sections[0]?.blocks[0]?.text;
  if (!first) return `${title}: a guide.`;
  return first.length <= 200 ? first : `${first.slice(0, 200).replace(/\s+\S*$/, '')} …`;
}
