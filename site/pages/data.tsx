import { Trail } from '../components/trail.tsx';
import { downloadGroups, schemaAddress, schemas } from '../data/downloads.ts';
import { definePage, once, type Site } from '../page.ts';

/** Everything that programs can read. */
export const dataPage = definePage({
  name: 'data',
  items: once,
  address: () => 'data/',
  title: () => 'Data',
  description: (_once, kb) => `Feeds, calendar and data of ${kb.book.title}, each with its schema.`,
  render: (_once, site) => <Data site={site} />,
});

function Data({ site }: { readonly site: Site }) {
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>Data</h1>
      <p class="lead">Everything in this book for other programs. The files are made anew with the site.</p>
      {downloadGroups.map(({ id, title, about, downloads }) => (
        <section key={id} class="block" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p class="data-about">{about}</p>
          <ul class="download-list">
            {downloads.map(({ label, address, kind, schema }) => (
              <li key={address}>
                <a href={site.href(address)}>
                  {label} <span class="download-kind">{kind}</span>
                </a>
                <code class="download-address">{address}</code>
                {schema && (
                  <a class="download-schema" href={site.href(schemaAddress(schema))}>
                    Schema<span class="visually-hidden"> of {label.toLowerCase()}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="block" aria-labelledby="page-schemas">
        <h2 id="page-schemas">Schemas</h2>
        <p class="data-about">JSON Schema, version 2020-12.</p>
        <ul class="download-list">
          {schemas.map(({ name, about }) => (
            <li key={name}>
              <a href={site.href(schemaAddress(name))}>{name}.schema.json</a>
              <span class="quiet">{about}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
