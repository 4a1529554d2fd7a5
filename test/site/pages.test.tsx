import { beforeAll, describe, expect, it } from 'vitest';
import { renderSheet } from '../../site/document.tsx';
import { pages } from '../../site/index.ts';
import { incidentsById } from '../../site/lookup.ts';
import type { KnowledgeBase } from '../../src/knowledge/types.ts';
import { emptyBook, fixtureBook, siteAround } from './fixture/book.ts';

let full: KnowledgeBase;
let empty: KnowledgeBase;
beforeAll(async () => {
  [full, empty] = await Promise.all([fixtureBook(), emptyBook()]);
});

const alreadyDrawn = new Map<string, WeakMap<KnowledgeBase, ReadonlyMap<string, string>>>();

/** Every page of a book by its address; drawn once for each book and base path. */
function drawn(kb: KnowledgeBase, basePath = '/'): ReadonlyMap<string, string> {
  const books = alreadyDrawn.get(basePath) ?? new WeakMap<KnowledgeBase, ReadonlyMap<string, string>>();
  alreadyDrawn.set(basePath, books);
  const known = books.get(kb);
  if (known) return known;
  const site = siteAround(kb, basePath);
  const all = new Map(
    pages.flatMap((page) => page.sheets(kb).map((sheet) => [sheet.address, renderSheet(page, sheet, site)] as const)),
  );
  books.set(kb, all);
  return all;
}

function page(kb: KnowledgeBase, address: string): string {
  const html = drawn(kb).get(address);
  if (html === undefined) throw new Error(`There is no page ${address}`);
  return html;
}

/** What a reader would see of a page, roughly: no tags, and the entities as they are. */
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('every page', () => {
  it('finds each of its sheets by the address, and no other', () => {
    for (const kb of [full, empty]) {
      for (const each of pages) {
        for (const sheet of each.sheets(kb)) {
          const found = each.sheetAt?.(kb, sheet.address);
          expect(found?.address).toBe(sheet.address);
          expect(found?.title).toBe(sheet.title);
          expect(found?.about).toBe(sheet.about);
        }
        expect(each.sheetAt?.(kb, 'nowhere/')).toBeUndefined();
      }
    }
  });

  it('forbids what is not ours, and holds no inline style or script', () => {
    for (const [address, html] of drawn(full)) {
      expect(html, address).toContain("default-src 'none'");
      expect(html, address).not.toMatch(/unsafe-inline/);
      expect(html, address).not.toMatch(/<script(?![^>]* src=)/);
      expect(html, address).not.toMatch(/<[^>]+ (style|on\w+)=/);
    }
  });

  it('loads nothing from another host', () => {
    for (const [address, html] of drawn(full)) {
      for (const [, url] of html.matchAll(/<(?:script|link|img|iframe)[^>]* (?:src|href)="([^"]*)"/g)) {
        expect(url, address).toMatch(/^\//);
      }
    }
  });

  it('has one heading of the first level, a title and a description', () => {
    for (const [address, html] of drawn(full)) {
      expect(html.match(/<h1[ >]/g), address).toHaveLength(1);
      expect(html, address).toMatch(/<title>[^<]+<\/title>/);
      expect(html, address).toMatch(/<meta name="description" content="[^"]+"/);
    }
  });

  it('uses every id once', () => {
    for (const [address, html] of drawn(full)) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, address).toBe(ids.length);
    }
  });

  it('links only to pages and anchors that exist, under any base path', () => {
    const all = drawn(full, '/kb/');
    for (const [address, html] of all) {
      for (const [, link = ''] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        // Files are no pages: test/publish/whole-site.test.ts looks for them on the disk.
        if (/^(https?|mailto):/.test(link) || /\.(jsonl?|csv|xml|ics|txt|sqlite|parquet)$/.test(link)) continue;
        const url = new URL(link.replaceAll('&amp;', '&'), `http://site/kb/${address}`);
        expect(url.pathname, `${address} → ${link}`).toMatch(/^\/kb\//);
        const target = all.get(decodeURIComponent(url.pathname.slice('/kb/'.length)));
        expect(target, `${address} → ${link}`).toBeDefined();
        if (url.hash)
          expect(target, `${address} → ${link}`).toContain(` id="${decodeURIComponent(url.hash.slice(1))}"`);
      }
    }
  });

  it('is drawn for a book in which nobody has written anything', () => {
    expect([...drawn(empty).keys()].filter((address) => !address.startsWith('rules/'))).toEqual([
      '',
      'incidents/',
      'actions/',
      'metrics/',
      'lessons/',
      'browse/',
      'causes/',
      'systems/',
      'teams/',
      'tags/',
      'years/',
      'factors/',
      'runbooks/',
      'digests/',
      'drills/',
      'query/',
      'data/',
      '404.html',
    ]);
    expect(page(empty, 'lessons/')).toContain('No review states a lesson yet');
    expect(page(empty, 'causes/')).toContain('No review states a cause yet');
    expect(page(empty, 'runbooks/')).toContain('There is no runbook yet');
    expect(page(empty, '')).toContain('Nothing is waiting for anybody');
    expect(page(empty, 'incidents/')).toContain('No review has been written yet');
    expect(page(empty, 'actions/')).toContain('No review holds an action yet');
  });
});

describe('what a review holds', () => {
  it('is shown as text where it looks like markup or a template', () => {
    const html = page(full, 'incidents/inc-2026-002/');
    expect(html).toContain('&lt;script>alert(&#39;title&#39;)'.replace(/&#39;/g, "'"));
    expect(html).toContain('{{ 7*7 }}');
    expect(html).toContain('{% include');
    expect(html).toContain('🚒🔥');
    expect(html).not.toMatch(/<script>|<img|javascript:alert\(1\)"|<b>/);
    expect(text(html)).not.toContain('49');
  });

  it('is not interpreted in lists, filters and data either', () => {
    const html = page(full, 'incidents/');
    expect(html).not.toMatch(/<script>|<img|<b>/);
    expect(html).toContain('&lt;b>bold&lt;/b>');
  });
});

describe('Home', () => {
  it('shows first what needs a human, the oldest first', () => {
    const html = page(full, '');
    expect(html.indexOf('Needs attention')).toBeLessThan(html.indexOf('Latest incidents'));
    expect(html.indexOf('Alert thirty days before')).toBeLessThan(html.indexOf('Rehearse the failover'));
    expect(text(html)).toContain('140 days overdue');
  });

  it('gives every number its basis and its definition', () => {
    const html = page(full, '');
    expect(html).toMatch(/n = \d+ of \d+/);
    expect(html).toContain('<summary>Definition</summary>');
  });
});

describe('Incidents', () => {
  it('lists all of them by year for readers without scripts', () => {
    const html = page(full, 'incidents/');
    expect([...html.matchAll(/<h2 id="year-([^"]*)"/g)].map(([, year]) => year)).toEqual([
      '2026',
      '2025',
      '2024',
      'unknown',
    ]);
    expect(html.match(/<li class="incident-item"/g)).toHaveLength(full.incidents.length);
  });

  it('offers no search where no index is made', () => {
    const site = { ...siteAround(full), searchable: false };
    const incidents = pages.find(({ name }) => name === 'incidents');
    const [sheet] = incidents?.sheets(full) ?? [];
    if (!incidents || !sheet) throw new Error('There is no list');
    expect(renderSheet(incidents, sheet, site)).not.toContain('type="search"');
  });
});

describe('Incident', () => {
  const html = () => page(full, 'incidents/inc-2026-004/');

  it('keeps the order of the review', () => {
    const headings = [...html().matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    expect(headings).toEqual([
      'incident-summary',
      'page-timeline',
      'what-happened',
      'timeline',
      'impact',
      'root-cause',
      'response-analysis',
      'lessons-learned',
      'action-items',
      'preventive-measures',
      'follow-up-review',
      'checklists',
      'page-related',
      'page-sources',
      'page-waived',
    ]);
  });

  it('draws what was extracted: whys, factors, actions, answers', () => {
    expect(
      html()
        .match(/<ol class="whys">.*?<\/ol>/s)?.[0]
        .match(/<li>/g),
    ).toHaveLength(5);
    const factors = [...html().matchAll(/<p class="factor-category">([^<]*)/g)].map(([, category]) => category);
    expect(factors).toEqual(['Process', 'Technology', 'Environment']);
    expect(text(html())).toContain('34 days overdue');
    expect(text(html())).toContain('Not applicable Escalation one team was enough');
  });

  it('shows a time in its own offset with UTC beside', () => {
    expect(text(html())).toContain('4 Mar 2026, 09:12 +01:00 = 08:12 UTC');
  });

  it('gathers the honest blanks instead of showing noughts', () => {
    expect(text(page(full, 'incidents/inc-2025-019/'))).toMatch(/Not known Users affected/);
    expect(text(page(full, 'incidents/inc-2025-019/'))).toContain('≈ 14 h 30 min');
  });

  it('leads to its relatives, its sources, its exceptions and its file', () => {
    expect(html()).toContain('href="/incidents/inc-2025-019/"');
    expect(html()).toContain('href="https://status.example/incidents/4"');
    expect(text(html())).toContain("The vendor gives no date for the driver's release.");
    expect(html()).toContain('href="https://git.example/harbour/reviews/edit/main/reviews/checkout.md"');
  });

  it('makes no link of an address that is none', () => {
    const incident = incidentsById(full).get('INC-2026-004');
    if (!incident) throw new Error('missing');
    const meta = { ...incident.meta, links: { Trap: 'javascript:alert(1)' } };
    const trapped = page({ ...full, incidents: [{ ...incident, meta }] }, 'incidents/inc-2026-004/');
    expect(trapped).not.toContain('javascript:');
    expect(text(trapped)).toContain('Trap');
  });
});

describe('Actions', () => {
  it('puts the overdue first, then the open, then the closed', () => {
    const headings = [...page(full, 'actions/').matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    expect(headings).toEqual(['overdue', 'open', 'closed']);
  });
});

describe('Rules', () => {
  it('shows a rule’s examples as they would be written', () => {
    for (const rule of full.rules) {
      const html = page(full, `rules/${rule.name}/`);
      expect(html).toContain('example-good');
      expect(html).toContain(`rule: ${rule.name}`);
    }
  });
});

describe('the page of rules', () => {
  it("says which rules stand against each of the runbook's anti-patterns", () => {
    const html = page(full, 'rules/');
    const names = [
      'Blame Assignment',
      'Superficial Analysis',
      'No Follow-through',
      'Overly Broad Actions',
      'Ignoring Data',
    ];
    const against = html.slice(html.indexOf('id="anti-patterns"'));
    for (const name of names) expect(against).toContain(`<h3>${name}</h3>`);
    expect(against).toContain('href="/rules/words-blame-nobody/"');
  });
});
