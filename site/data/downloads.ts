/** What the site holds for programs. The files are written when the site is; this says what they are. */
export interface Download {
  readonly label: string;
  /** From the root of the site. */
  readonly address: string;
  /** Media type, for links in the head of pages. */
  readonly type: string;
  /** What kind of file it is, in a word. */
  readonly kind: string;
  /** Name of its schema under data/schema/. */
  readonly schema?: string;
}

export interface DownloadGroup {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly downloads: readonly Download[];
}

/** The feeds, which every page offers in its head. */
export const feeds: readonly Download[] = [
  { label: 'Newest incidents', address: 'feeds/incidents.xml', type: 'application/atom+xml', kind: 'Atom' },
  { label: 'Newest incidents', address: 'feeds/incidents.json', type: 'application/feed+json', kind: 'JSON Feed' },
  { label: 'Actions due', address: 'feeds/actions.xml', type: 'application/atom+xml', kind: 'Atom' },
  { label: 'Actions due', address: 'feeds/actions.json', type: 'application/feed+json', kind: 'JSON Feed' },
];

const json = 'application/json';

/** All downloads, in the order of the Data page. */
export const downloadGroups: readonly DownloadGroup[] = [
  {
    id: 'page-keep-up',
    title: 'Keep up',
    about:
      'Subscribe with a feed reader, a chat or a calendar. The calendar holds target dates of open actions, follow-ups and reviews that are due.',
    downloads: [...feeds, { label: 'Calendar', address: 'calendar.ics', type: 'text/calendar', kind: 'iCalendar' }],
  },
  {
    id: 'page-numbers',
    title: 'Numbers',
    about: 'Every metric with its value, interval, basis, groups and definition.',
    downloads: [
      { label: 'Metrics', address: 'data/metrics.json', type: json, kind: 'JSON', schema: 'metrics' },
      { label: 'Metrics', address: 'data/metrics.csv', type: 'text/csv', kind: 'CSV' },
    ],
  },
  {
    id: 'page-actions',
    title: 'Actions',
    about: 'Every action of every review with its state, age and horizon.',
    downloads: [
      { label: 'Actions', address: 'data/actions.json', type: json, kind: 'JSON', schema: 'actions' },
      { label: 'Actions', address: 'data/actions.csv', type: 'text/csv', kind: 'CSV' },
    ],
  },
  {
    id: 'page-incidents',
    title: 'Incidents',
    about:
      'What front matter says of each incident. Beside every incident’s page lie its review as Markdown (index.md) and all that was read out of it (index.json).',
    downloads: [
      { label: 'All incidents', address: 'data/incidents.json', type: json, kind: 'JSON', schema: 'incidents' },
      {
        label: 'All that was read out of every review',
        address: 'data/reviews.jsonl',
        type: 'application/jsonl',
        kind: 'JSON Lines',
        schema: 'incident',
      },
      { label: 'For language models', address: 'llms.txt', type: 'text/plain', kind: 'text' },
    ],
  },
];

/** The tables of the relational model; a large book's are left to `incidentbook export`. */
export const tableDownloads: DownloadGroup = {
  id: 'page-tables',
  title: 'Tables',
  about:
    'The whole book as tables with keys, for SQL and for a warehouse: one model in SQLite, CSV and Parquet. The column dictionary says what every column means.',
  downloads: [
    { label: 'Database', address: 'data/incidents.sqlite', type: 'application/vnd.sqlite3', kind: 'SQLite' },
    { label: 'Column dictionary', address: 'data/columns.json', type: json, kind: 'JSON', schema: 'columns' },
  ],
};

/** Schemas, in JSON Schema 2020-12, of what is written and of what the book is made from. */
export const schemas: readonly { readonly name: string; readonly about: string }[] = [
  { name: 'metrics', about: 'data/metrics.json' },
  { name: 'actions', about: 'data/actions.json' },
  { name: 'incidents', about: 'data/incidents.json' },
  { name: 'incident', about: 'index.json beside every incident' },
  { name: 'columns', about: 'data/columns.json' },
  { name: 'query', about: 'what incidentbook query --format json prints' },
  { name: 'digest', about: 'what incidentbook digest --format json prints' },
  { name: 'review', about: 'the front matter of a review' },
  { name: 'config', about: 'the settings of a book' },
];

/** Address of a schema from the root of the site. */
export function schemaAddress(name: string): string {
  return `data/schema/${name}.schema.json`;
}
