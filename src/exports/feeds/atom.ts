import { createHash } from 'node:crypto';
import type { Addresses } from '../addresses.ts';
import { xml } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed, { link }: Addresses): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${uuid(feed.key)}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.description)}</subtitle>
  <updated>${moment(feed.updated)}</updated>
  <author><name>${xml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(link(`${feed.address}.xml`))}"/>
  <link rel="alternate" type="text/html" href="${xml(link(feed.page))}"/>
${feed.items.map((item) => entry(item, link)).join('')}</feed>
`;
}

function entry(item: FeedItem, link: Addresses['link']): string {
  const categories = item.categories.map((term) => `    <category term="${xml(term)}"/>\n`);
  return `  <entry>
    <id>${uuid(item.key)}</id>
    <title>${xml(item.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(link(item.page))}"/>
    <published>${moment(item.published)}</published>
    <updated>${moment(item.updated)}</updated>
    <summary>${xml(item.summary)}</summary>
${categories.join('')}  </entry>
`;
}

/** A day stands for its beginning in UTC. */
function moment(time: string): string {
  return time.length === 10 ? `${time}T00:00:00Z` : time;
}

/** An id that is the same for the same key wherever the site lies (RFC 9562, version 8: made from a hash). */
function uuid(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
