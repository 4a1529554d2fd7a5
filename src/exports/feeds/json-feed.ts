import type { Addresses } from '../addresses.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org). Links stand in it only where they are whole. */
export function jsonFeed(feed: Feed, { absolute, link }: Addresses): string {
  const whole = <Name extends string>(name: Name, address: string) => (absolute ? { [name]: link(address) } : {});
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...whole('home_page_url', feed.page),
    ...whole('feed_url', `${feed.address}.json`),
    description: feed.description,
    language: 'en',
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.key,
      ...whole('url', item.page),
      title: item.title,
      content_text: item.summary,
      date_published: moment(item.published),
      date_modified: moment(item.updated),
      tags: item.categories,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function moment(time: string): string {
  return time.length === 10 ? `${time}T00:00:00Z` : time;
}
