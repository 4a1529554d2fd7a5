import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { addressesOf } from '../../../src/exports/addresses.ts';
import { calendar } from '../../../src/exports/calendar.ts';
import { atom } from '../../../src/exports/feeds/atom.ts';
import { actionsFeed, incidentsFeed } from '../../../src/exports/feeds/feeds-of.ts';
import { jsonFeed } from '../../../src/exports/feeds/json-feed.ts';
import { llms } from '../../../src/exports/llms.ts';
import { sitemap } from '../../../src/exports/sitemap.ts';
import type { Incident, KnowledgeBase } from '../../../src/knowledge/types.ts';
import { fixtureBook } from '../../site/fixture/book.ts';

/** What somebody might write into a title to break out of a format. */
const hostile = [
  ']]></title><script>alert(1)</script>',
  'one\r\nBEGIN:VALARM\r\nACTION:AUDIO',
  'one\u2028two, three; four\\',
  'a & b < c > "d" \'e\'',
  'bell \u0007, form feed \u000c, lone half \ud800, end \uffff',
  '# heading\n\n[link](javascript:alert(1))',
  'واجهة الدفع لا تستجيب 🚒🔥'.repeat(8),
];

let kb: KnowledgeBase;
beforeAll(async () => {
  kb = await fixtureBook();
});

/** The book with every title, owner and action made hostile. */
function hostileBook(title: string): KnowledgeBase {
  const actionOf = (action: KnowledgeBase['actions'][number]) => ({
    ...action,
    incidentTitle: title,
    owner: title,
    action: { ...action.action, text: title },
  });
  const changed = (incident: Incident): Incident => ({
    ...incident,
    meta: { ...incident.meta, title, systems: [title], follow_up: '2026-05-06' },
    actions: incident.actions.map(actionOf),
  });
  return {
    ...kb,
    book: { ...kb.book, title, description: title },
    incidents: kb.incidents.map(changed),
    actions: kb.actions.map(actionOf),
  };
}

async function isWellFormed(contents: string): Promise<boolean> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'feed.xml', contents },
    // Whatever its shape, it must be read from end to end.
    schema: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="nothing"/></xs:schema>`,
  });
  return valid || errors.every(({ message }) => !/parser error|not well-formed|invalid char|Entity/i.test(message));
}

const anywhere = { ...addressesOf({ book: { title: '' } as KnowledgeBase['book'] }, '/kb/') };

describe('Atom', () => {
  it('is read as XML, whatever a title holds', async () => {
    expect(await isWellFormed('<feed><title>a & b</title></feed>')).toBe(false);
    for (const title of hostile) {
      const book = hostileBook(title);
      for (const feed of [incidentsFeed(book), actionsFeed(book)])
        expect(await isWellFormed(atom(feed, anywhere)), title).toBe(true);
    }
  });

  it('has what RFC 4287 demands of feeds and entries', () => {
    const text = atom(incidentsFeed(kb), addressesOf(kb, '/'));
    expect(text.match(/<entry>/g)).toHaveLength(kb.incidents.length);
    const ids = [
      ...text.matchAll(/<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})<\/id>/g),
    ];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(kb.incidents.length + 1);
    for (const [, moment] of text.matchAll(/<(?:updated|published)>([^<]*)</g))
      expect(moment).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/);
    expect(text.match(/<updated>/g)).toHaveLength(kb.incidents.length + 1);
    expect(text).toContain('<author><name>');
  });

  it('keeps an incident’s id when the site moves', () => {
    const idsAt = (basePath: string) => atom(incidentsFeed(kb), addressesOf(kb, basePath)).match(/<id>[^<]*/g);
    expect(idsAt('/')).toEqual(idsAt('/elsewhere/'));
  });
});

describe('JSON Feed', () => {
  it('has the structure of version 1.1, with links only where they are whole', () => {
    for (const url of [undefined, 'https://example.org/kb']) {
      const { url: _, ...book } = kb.book;
      const placed = { ...kb, book: url === undefined ? book : { ...book, url } };
      const feed = JSON.parse(jsonFeed(incidentsFeed(placed), addressesOf(placed, '/')));
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(typeof feed.title).toBe('string');
      expect(feed.feed_url).toBe(url && `${url}/feeds/incidents.json`);
      expect(feed.items).toHaveLength(kb.incidents.length);
      for (const item of feed.items) {
        expect(typeof item.id).toBe('string');
        expect(item.content_text).not.toBe('');
        expect(Date.parse(item.date_published)).not.toBeNaN();
        expect(item.url === undefined).toBe(url === undefined);
      }
    }
  });
});

describe('actions due', () => {
  it('names open actions that are late or due within two weeks, and no others', () => {
    const { items } = actionsFeed(kb);
    const due = kb.actions.filter(({ open, overdueDays }) => open && overdueDays !== undefined && overdueDays >= -14);
    expect(due.length).toBeGreaterThan(0);
    expect(items).toHaveLength(due.length);
    expect(items[0]?.title).toMatch(/^Overdue: /);
  });
});

/** A calendar as its readers see it: unfolded lines. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar', () => {
  it('lets no text begin a property or a component of its own', () => {
    for (const title of hostile) {
      const lines = unfolded(calendar(hostileBook(title), anywhere));
      expect(lines.filter((line) => line.startsWith('BEGIN:VALARM'))).toEqual([]);
      expect(lines.at(-1)).toBe('');
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+(?:;VALUE=DATE)?:/);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
        lines.filter((line) => line === 'END:VEVENT').length,
      );
    }
  });

  it('folds lines at 75 octets without cutting a character', () => {
    const text = calendar(hostileBook(hostile.at(-1) ?? ''), anywhere);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(text).join('\n')).toContain(hostile.at(-1));
  });

  it('escapes commas, semicolons and backslashes, and lasts whole days', () => {
    const lines = unfolded(calendar(hostileBook('one, two; three\\'), anywhere));
    expect(lines).toContain('SUMMARY:Follow-up: one\\, two\\; three\\\\');
    const start = lines.indexOf('DTSTART;VALUE=DATE:20260506');
    expect(lines[start + 1]).toBe('DTEND;VALUE=DATE:20260507');
  });

  it('holds open targets, follow-ups and reviews that are due', () => {
    const text = calendar(kb, anywhere);
    expect(text).toContain('SUMMARY:Action due: Rehearse the failover under load');
    expect(text).toContain('-follow-up@incidentbook');
    expect(text).not.toContain('Set the pool');
  });
});

describe('the sitemap', () => {
  it('is XML with whole addresses', async () => {
    const { link } = addressesOf({ book: { ...kb.book, url: 'https://example.org/a&b' } }, '/');
    const text = sitemap(['', 'incidents/ü/'], { absolute: true, link });
    expect(await isWellFormed(text)).toBe(true);
    expect(text).toContain('<loc>https://example.org/a&amp;b/incidents/%C3%BC/</loc>');
  });
});

describe('llms.txt', () => {
  it('keeps every review on a line of its own, with its title as text', () => {
    for (const title of hostile) {
      const text = llms(hostileBook(title), anywhere);
      expect(text.match(/^- \[.*index\.md\)/gm)).toHaveLength(kb.incidents.length);
      expect(text.match(/^# /gm)).toHaveLength(1);
      expect(text).not.toContain('[link](javascript');
    }
  });
});
