/** A feed, whatever it is written in. */
export interface Feed {
  /** Tells this feed from all others, and stays the same for ever. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** Address of the page that shows the same, from the root of the site. */
  readonly page: string;
  /** Address of the feed without its ending, such as `feeds/incidents`. */
  readonly address: string;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Stays the same for as long as the item exists. */
  readonly key: string;
  readonly title: string;
  readonly page: string;
  /** Plain text. */
  readonly summary: string;
  /** YYYY-MM-DD or an instant in UTC. */
  readonly published: string;
  readonly updated: string;
  readonly categories: readonly string[];
}
