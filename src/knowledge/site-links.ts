import { onceAsked, withLazily } from '../review/lazily.ts';
import { targetOf } from '../review/links.ts';
import type { Body, Section } from '../review/types.ts';
import type { Bodies } from './bodies.ts';
import { mayHoldDiagram, withDiagrams } from './diagrams.ts';
import { type HtmlAddress, mayHoldAddresses, withAddresses } from './html-addresses.ts';
import { mapHtml, someHtml } from './map-html.ts';
import { makeAnew } from './recall.ts';
import { keptAt, sourceAt } from './source-book.ts';
import type { ActionState, Incident, KnowledgeBase, WrittenPage } from './types.ts';

/** What the site offers beside its own pages. */
export interface SiteAddresses {
  /** The path under which the site is served, with a slash at both ends. */
  readonly basePath: string;
  /** Address of an image on the site by its path from the root of the project; undefined where there is none to show. */
  imageAt(path: string): string | undefined;
  /** Address of the picture of a Mermaid diagram by its source; undefined where it is not drawn. */
  diagramAt(source: string): string | undefined;
}

/** A page by the path of its file: its address on the site, and whether there is an anchor on it. */
interface Target {
  readonly address: string;
  hasAnchor(anchor: string): boolean;
}

/** A book as its site shows it. */
export interface WithSiteLinks {
  readonly kb: KnowledgeBase;
  /** An incident with the whole body of its review, where the book does not hold it. */
  whole(incident: Incident): Incident;
}

/**
 * The book with every relative address in its reviews, runbooks and guides made one of the site: files become their pages, images
 * their copies, diagrams pictures; other files of the project lead to the repository where its address is known, else nowhere.
 * `bodies` are those that the book does not hold.
 */
export function withSiteLinks(
  kb: KnowledgeBase,
  { basePath, imageAt, diagramAt }: SiteAddresses,
  bodies?: Bodies,
  recall = makeAnew,
): WithSiteLinks {
  const pages = onceAsked(() => pagesOf(kb, bodies));
  const homeOf = (path: string) => sourceAt(path, kb.sources)?.path;
  const linkFrom = (from: string) => (url: string) => {
    const target = targetOf(url, from, homeOf(from));
    const page = target && pages().get(target.path);
    if (page) {
      const { anchor = '' } = target;
      return `${basePath}${page.address}${page.hasAnchor(anchor) ? `#${encodeURIComponent(anchor)}` : ''}`;
    }
    if (!target) return undefined;
    const { repository, branch, path: kept } = keptAt(target.path, kb);
    if (repository === undefined) return undefined;
    const path = kept.split('/').map(encodeURIComponent).join('/');
    return `${repository.replace(/\/$/, '')}/blob/${encodeURIComponent(branch)}/${path}`;
  };
  const imageFrom = (from: string) => (url: string) => {
    const target = targetOf(url, from, homeOf(from));
    const address = target && imageAt(target.path);
    return address === undefined ? undefined : basePath + address;
  };
  const drawingOf = (source: string) => {
    const address = diagramAt(source);
    return address === undefined ? undefined : basePath + address;
  };
  const leadTo = (addresses: readonly HtmlAddress[], from: string) => {
    const [linkTo, imageAt] = [linkFrom(from), imageFrom(from)];
    return addresses.map(([of, url]) => (of === 'a' ? linkTo(url) : imageAt(url)) ?? null);
  };
  const mended = <T>(value: T, from: string, memo = new Map<object, unknown>()): T => {
    const book = { linkTo: linkFrom(from), imageAt: imageFrom(from) };
    return mapHtml(value, (html) => withDiagrams(withAddresses(html, book), drawingOf), memo);
  };
  const holding = recall.each('incidents with addresses', [kb.incidents.map(({ body }) => body)], [], holdsAddresses);
  const incidents = kb.incidents.map((incident, at) => {
    const { path, textHash } = incident;
    const isMended = holding[at] === true;
    if (!isMended && textHash === undefined) return incident;
    const addresses = bodies?.addressesAt(path);
    if (!isMended && addresses?.length === 0) return incident;
    // The actions share what they hold with the body.
    const memo = new Map<object, unknown>();
    return withLazily(incident, {
      ...(isMended ? { body: () => mended(incident.body, path, memo) } : {}),
      ...(isMended ? { actions: () => mended(incident.actions, path, memo) } : {}),
      // What it shows depends on other files too.
      textHash: () => addresses && textHash && `${textHash} ${JSON.stringify(leadTo(addresses, path))}`,
    });
  });
  const written = <Written extends WrittenPage>(guide: Written): Written =>
    withLazily<WrittenPage>(guide, {
      preamble: () => mended(guide.preamble, guide.path),
      sections: () => mended(guide.sections, guide.path),
    }) as Written;
  const linked = withLazily(kb, {
    incidents: () => incidents,
    actions: () => {
      const actions = new Map<ActionState, ActionState>();
      for (const [at, incident] of kb.incidents.entries())
        for (const [number, action] of incident.actions.entries())
          actions.set(action, incidents[at]?.actions[number] ?? action);
      return kb.actions.map((action) => actions.get(action) ?? action);
    },
    guides: () => ({
      ...(kb.guides.front ? { front: written(kb.guides.front) } : {}),
      pages: kb.guides.pages.map(written),
    }),
    runbooks: () =>
      kb.runbooks.map((runbook) =>
        runbook.content ? withLazily(runbook, { content: () => mended(runbook.content, runbook.path) }) : runbook,
      ),
  });
  return {
    kb: linked,
    whole(incident) {
      if (!bodies?.lacks(incident.path)) return incident;
      return withLazily(incident, { body: () => mended(bodies.bodyAt(incident.path) ?? incident.body, incident.path) });
    },
  };
}

/** Whether something in a review is changed by {@link withAddresses} or {@link withDiagrams}. */
function holdsAddresses(body: Body): boolean {
  return someHtml(body, (html) => mayHoldAddresses(html) || mayHoldDiagram(html));
}

function pagesOf(
  { incidents, runbooks, guides }: KnowledgeBase,
  bodies: Bodies | undefined,
): ReadonlyMap<string, Target> {
  return new Map([
    ...incidents.map(({ path, slug, body }) =>
      target(path, `incidents/${slug}/`, () => (bodies?.bodyAt(path) ?? body).sections),
    ),
    ...runbooks.map(({ path, slug, content }) => target(path, `runbooks/${slug}/`, () => content?.sections ?? [])),
    ...guides.pages.map(({ path, slug, sections }) => target(path, `guides/${slug}/`, () => sections)),
    ...(guides.front ? [target(guides.front.path, 'guides/', () => guides.front?.sections ?? [])] : []),
  ]);
}

/** Few links lead to a heading, so the headings of a page are looked for when the first does. */
function target(path: string, address: string, sections: () => readonly Section[]): readonly [string, Target] {
  let anchors: ReadonlySet<string> | undefined;
  return [
    path,
    {
      address,
      hasAnchor(anchor) {
        if (anchor === '') return false;
        anchors ??= new Set(slugsIn(sections()));
        return anchors.has(anchor);
      },
    },
  ];
}

function slugsIn(sections: readonly Section[]): string[] {
  return sections.flatMap(({ slug, subsections }) => [slug, ...slugsIn(subsections)]);
}
