/** The files of the site beside its pages: what programs read. The Data page names them. */
import { join } from 'node:path';
import { coloursFor } from '../colour.ts';
import { csv as actionsAsCsv } from '../exports/actions/csv.ts';
import { json as actionsAsJson } from '../exports/actions/json.ts';
import { addressesOf } from '../exports/addresses.ts';
import { calendar } from '../exports/calendar.ts';
import { atom } from '../exports/feeds/atom.ts';
import { feeds } from '../exports/feeds/feeds-of.ts';
import { jsonFeed } from '../exports/feeds/json-feed.ts';
import { recordFields } from '../exports/incidents/incident-record.ts';
import { incidentAsJson, incidentsAsJson } from '../exports/incidents/json.ts';
import { llms } from '../exports/llms.ts';
import { csv as metricsAsCsv } from '../exports/metrics/csv.ts';
import { json as metricsAsJson } from '../exports/metrics/json.ts';
import { sitemap } from '../exports/sitemap.ts';
import type { Incident, KnowledgeBase } from '../knowledge/types.ts';
import type { IncidentFile, SiteFile } from '../publish/files.ts';

interface Around {
  /** Absolute path of this package, which holds the schemas. */
  readonly packageRoot: string;
  readonly basePath: string;
  /** Addresses of all pages. */
  readonly pages: () => readonly string[];
}

interface Texts {
  /** Absolute path of the book. */
  readonly root: string;
  /** Texts of reviews that stand for their files, by path: what is internal has been cut out of them. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
}

const schemas = ['actions', 'columns', 'config', 'digest', 'incident', 'incidents', 'metrics', 'query', 'review'];

/** The files of the book beside its pages; a sitemap only where the book's public address is known, as it may hold whole addresses only. */
export function siteFiles(kb: KnowledgeBase, { packageRoot, basePath, pages }: Around): SiteFile[] {
  const addresses = addressesOf(kb, basePath);
  const plain = coloursFor({ write: () => {} }, { NO_COLOR: '1' });
  const numbers = () => ({ asOf: kb.asOf, metrics: kb.metrics });
  const actions = () => ({ asOf: kb.asOf, actions: kb.actions, of: kb.actions.length, incidents: kb.incidents });
  return [
    { address: 'data/metrics.json', content: () => metricsAsJson.print(numbers(), plain) },
    { address: 'data/metrics.csv', content: () => metricsAsCsv.print(numbers(), plain) },
    { address: 'data/actions.json', content: () => actionsAsJson.print(actions(), plain, undefined) },
    { address: 'data/actions.csv', content: () => actionsAsCsv.print(actions(), plain, undefined) },
    { address: 'data/incidents.json', content: () => incidentsAsJson(kb) },
    ...schemas.map((name) => ({
      address: `data/schema/${name}.schema.json`,
      content: { copyOf: join(packageRoot, 'schema', `${name}.schema.json`) },
    })),
    ...Object.entries(feeds).flatMap(([name, feedOf]) => [
      { address: `feeds/${name}.xml`, content: () => atom(feedOf(kb), addresses) },
      { address: `feeds/${name}.json`, content: () => jsonFeed(feedOf(kb), addresses) },
    ]),
    { address: 'calendar.ics', content: () => calendar(kb, addresses) },
    { address: 'llms.txt', content: () => llms(kb, addresses) },
    ...(addresses.absolute
      ? [
          {
            address: 'sitemap.xml',
            content: () =>
              sitemap(
                pages().filter((page) => page !== '404.html'),
                addresses,
              ),
          },
        ]
      : []),
  ];
}

/** The files beside the page of an incident, which is handed in with all its texts or can be asked for: its review as Markdown, and all that was read out of it. */
export function filesOfIncident(incident: Incident, { root, texts }: Texts, told = () => incident): IncidentFile[] {
  const { path, slug } = incident;
  const json = { address: recordAddress(incident), content: () => incidentAsJson(told()), shows: recordFields };
  if (incident.factsOnly) return [json];
  return [{ address: `incidents/${slug}/index.md`, content: texts?.get(path) ?? { copyOf: join(root, path) } }, json];
}

/** Where all that was read out of a review stands. */
export function recordAddress({ slug }: Pick<Incident, 'slug'>): string {
  return `incidents/${slug}/index.json`;
}
