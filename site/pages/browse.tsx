import { dimensions } from '../browse/dimensions.tsx';
import { furtherPages } from '../browse/further.ts';
import { shelvesOf } from '../browse/shelves.ts';
import { countOf } from '../format/words.ts';
import { definePage, once, type Site } from '../page.ts';

/** The way to everything that the menu does not name. */
export const browsePage = definePage({
  name: 'browse',
  menu: 'Browse',
  items: once,
  address: () => 'browse/',
  title: () => 'Browse',
  description: (_once, kb) => `All sides from which the incidents of ${kb.book.title} can be looked at.`,
  dated: () => false,
  render: (_once, site) => <Browse site={site} />,
});

function Browse({ site }: { readonly site: Site }) {
  return (
    <>
      <h1>Browse</h1>
      <p class="lead">The same incidents from other sides, and what else the book holds.</p>
      <section class="block" aria-labelledby="page-sides">
        <h2 id="page-sides">What keeps happening</h2>
        <ul class="cards">
          {dimensions.map((dimension) => (
            <li key={dimension.name}>
              <a href={site.href(`${dimension.name}/`)}>{dimension.title}</a>
              <span class="card-note">{noteOf(shelvesOf(site.kb, dimension).length, dimension.one)}</span>
              <p>{dimension.lead}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="block" aria-labelledby="page-further">
        <h2 id="page-further">Learn and keep up</h2>
        <ul class="cards">
          {furtherPages.map(({ label, address, lead }) => (
            <li key={address}>
              <a href={site.href(address)}>{label}</a>
              <p>{lead}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function noteOf(count: number, one: string): string {
  return countOf(count, one, one === 'category' ? 'categories' : `${one}s`);
}
