import { tables } from '../../src/exports/relational/model.ts';
import { sizeInWords } from '../../src/size-in-words.ts';
import { Trail } from '../components/trail.tsx';
import { type Download, downloadGroups, schemaAddress, schemas, tableDownloads } from '../data/downloads.ts';
import { definePage, once, type Site } from '../page.ts';

/** Everything that programs can read. */
export const dataPage = definePage({
  name: 'data',
  showsSizes: true,
  items: once,
  address: () => 'data/',
  title: () => 'Data',
  description: (_once, kb) => `Feeds, calendar and data of ${kb.book.title}, each with its schema.`,
  render: (_once, site) => <Data site={site} />,
});

function Data({ site }: { readonly site: Site }) {
  const hasTables = site.sizes?.has('data/incidents.sqlite') ?? false;
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
            {downloads.map((download) => (
              <DownloadItem key={download.address} download={download} site={site} />
            ))}
          </ul>
        </section>
      ))}
      {hasTables && <Tables site={site} />}
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

function DownloadItem({ download, site }: { readonly download: Download; readonly site: Site }) {
  const { label, address, kind, schema } = download;
  return (
    <li>
      <a href={site.href(address)}>
        {label} <span class="download-kind">{kind}</span>
      </a>
      <code class="download-address">{address}</code>
      <span class="download-kind">
        <Size address={address} site={site} />
      </span>
      {schema && (
        <a class="download-schema" href={site.href(schemaAddress(schema))}>
          Schema<span class="visually-hidden"> of {label.toLowerCase()}</span>
        </a>
      )}
    </li>
  );
}

function Tables({ site }: { readonly site: Site }) {
  const { id, title, about, downloads } = tableDownloads;
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="data-about">
        {about} <a href={site.href('query/')}>Ask them in SQL</a> here, or with <code>incidentbook query</code>.
      </p>
      <ul class="download-list">
        {downloads.map((download) => (
          <DownloadItem key={download.address} download={download} site={site} />
        ))}
      </ul>
      <table class="table-downloads">
        <caption class="visually-hidden">Each table as CSV and Parquet</caption>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col" class="number">
              CSV
            </th>
            <th scope="col" class="number">
              Parquet
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, description }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                <span class="under">{description}</span>
              </th>
              <td class="number">
                <FileLink label={`${name} as CSV`} address={`data/csv/${name}.csv`} site={site} />
              </td>
              <td class="number">
                <FileLink label={`${name} as Parquet`} address={`data/parquet/${name}.parquet`} site={site} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FileLink({ label, address, site }: { readonly label: string; readonly address: string; readonly site: Site }) {
  return (
    <a href={site.href(address)}>
      <span class="visually-hidden">{label}, </span>
      <Size address={address} site={site} />
    </a>
  );
}

function Size({ address, site }: { readonly address: string; readonly site: Site }) {
  const bytes = site.sizes?.get(address);
  return bytes === undefined ? null : <span>{sizeInWords(bytes)}</span>;
}
