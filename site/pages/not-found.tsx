import { definePage, once } from '../page.ts';

/** Where a link leads nowhere. */
export const notFoundPage = definePage({
  name: 'not-found',
  items: once,
  address: () => '404.html',
  title: () => 'Page not found',
  description: () => 'There is no page at this address.',
  dated: () => false,
  render: (_once, site) => (
    <>
      <h1>Page not found</h1>
      <p class="lead">There is no page at this address. A review may have been renamed or removed.</p>
      <p>
        <a href={site.href('incidents/')}>Look through all incidents</a> or go{' '}
        <a href={site.href('')}>to the first page</a>.
      </p>
    </>
  ),
});
