/** The shape of a page: one file in site/pages/, one entry in site/index.ts. */
import type { ComponentChild } from 'preact';
import type { Incident, KnowledgeBase, SourceBook } from '../src/knowledge/types.ts';

/** A page of the site by its title. */
export interface PageLink {
  /** From the root of the site. */
  readonly address: string;
  readonly title: string;
}

/** What a page may ask about the rest of the book, by the kind of the question. */
export interface Answers {
  /** The page of an incident by its id; nothing where the book holds none of it. */
  readonly incident: PageLink | undefined;
  /** The page of a runbook by its path; nothing where the book does not show it. */
  readonly runbook: PageLink | undefined;
  /** Address of the page of a value, by the name of its side and the value; nothing where no incident states it. */
  readonly shelf: string | undefined;
  /** Whether there is a rule of this name. */
  readonly rule: boolean;
  /** The source that lies under a path. */
  readonly source: SourceBook | undefined;
  /** YYYY-MM-DD: the day as of which ages and deadlines are counted. */
  readonly day: string;
}

/**
 * What every page is handed: what its frame says of the book, the ways to other pages and to assets, and answers about the
 * rest of the book. A page that is drawn from one review and from these alone stays the same where they do.
 */
export interface Around {
  readonly book: KnowledgeBase['book'];
  /** Answers, which are plain data, about what the words name. */
  ask<Kind extends keyof Answers>(kind: Kind, ...about: readonly string[]): Answers[Kind];
  /** The link to an address of the site, such as `incidents/`, under whatever path the site is served. */
  href(address: string): string;
  /** The link to an asset by its name, such as `site.css`. */
  asset(name: string): string;
}

/** What a page is handed to draw itself from the whole book. */
export interface Site extends Around {
  readonly kb: KnowledgeBase;
  /** Whether a search index is made for it. */
  readonly searchable: boolean;
  /** An incident with the whole body of its review: those in the book may lack what only their own pages show. */
  whole(incident: Incident): Incident;
  /**
   * Bytes of the files that are written beside the pages, by their address; only pages that say that they show them are
   * handed them, and none where pages are drawn alone.
   */
  readonly sizes?: Pick<ReadonlyMap<string, number>, 'get' | 'has'>;
}

/** A file with the same content in another form. */
export interface Alternate {
  /** Media type. */
  readonly type: string;
  readonly title: string;
  /** From the root of the site. */
  readonly address: string;
}

/** One address of the site and what stands there. */
export interface Sheet {
  /** Without a leading slash: empty for the home page, ending in a slash for a folder, else a file's name. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** The same content in other forms. */
  readonly alternates: readonly Alternate[];
  /** Whether it shows anything that is counted as of a day, such as an age: its frame says then which day that is. */
  readonly dated: boolean;
  /** The incident whose whole review it shows: all that show one are drawn together, as it may have to be read for them. */
  readonly about?: Incident;
  /** What it shows of that incident. */
  readonly shows?: readonly (keyof Incident)[];
  /** All that it is drawn from beside answers, as plain data, where it says so. */
  view?(kb: KnowledgeBase): unknown;
  /** Draws it; who has its view already hands it in. */
  render(site: Site, view?: unknown): ComponentChild;
}

/** Data that a page's script fetches. */
export interface PageFile {
  /** From the root of the site. */
  readonly address: string;
  readonly content: () => string;
}

/** A page, or a family of pages that look alike. */
export interface Page {
  /** Unique among pages; letters and hyphens. */
  readonly name: string;
  /** The word in the menu, which leads to the page's first address; absent for pages that others lead to. */
  readonly menu?: string;
  /** Its first address, where that is the same in every book. */
  readonly first?: string;
  /** Names of the page's own scripts. */
  readonly scripts: readonly string[];
  /** Whether it says how large files are: it can only be drawn when these have been made. */
  readonly showsSizes: boolean;
  /** Whether search looks through it; each of its addresses is a folder. */
  readonly searched: boolean;
  /** Its sheets, in reading order. */
  sheets(kb: KnowledgeBase): readonly Sheet[];
  /** That of its sheets which stands at an address, without the others being made; absent where it has no short cut. */
  sheetAt?(kb: KnowledgeBase, address: string): Sheet | undefined;
  /** What its script fetches. */
  files(kb: KnowledgeBase): readonly PageFile[];
}

/** What the author of a page writes down; `Item` is what one sheet is made for. */
export interface PageSpec<Item> {
  readonly name: string;
  readonly menu?: string;
  readonly first?: string;
  readonly scripts?: readonly string[];
  readonly showsSizes?: boolean;
  readonly searched?: boolean;
  readonly files?: (kb: KnowledgeBase) => readonly PageFile[];
  items(kb: KnowledgeBase): readonly Item[];
  address(item: Item): string;
  title(item: Item, kb: KnowledgeBase): string;
  description(item: Item, kb: KnowledgeBase): string;
  alternates?(item: Item): readonly Alternate[];
  /** Whether it shows anything that is counted as of a day; it does where it is not said. */
  dated?(item: Item): boolean;
  about?(item: Item): Incident;
  readonly shows?: readonly (keyof Incident)[];
  view?(item: Item, kb: KnowledgeBase): unknown;
  render(item: Item, site: Site, view?: unknown): ComponentChild;
}

/** Makes a page from what its author wrote; the type of its items stays inside. */
export function definePage<Item>(spec: PageSpec<Item>): Page {
  return {
    name: spec.name,
    ...(spec.menu === undefined ? {} : { menu: spec.menu }),
    ...(spec.first === undefined ? {} : { first: spec.first }),
    scripts: spec.scripts ?? [],
    showsSizes: spec.showsSizes ?? false,
    searched: spec.searched ?? false,
    files: spec.files ?? (() => []),
    sheets: (kb) => spec.items(kb).map((item) => sheetOf(spec, item, kb)),
    sheetAt(kb, address) {
      const item = spec.items(kb).find((each) => spec.address(each) === address);
      return item === undefined ? undefined : sheetOf(spec, item, kb);
    },
  };
}

function sheetOf<Item>(spec: PageSpec<Item>, item: Item, kb: KnowledgeBase): Sheet {
  return {
    address: spec.address(item),
    // Whoever only looks for an address asks for none of these.
    get title() {
      return spec.title(item, kb);
    },
    get description() {
      return spec.description(item, kb);
    },
    get alternates() {
      return spec.alternates?.(item) ?? [];
    },
    get dated() {
      return spec.dated?.(item) ?? true;
    },
    ...(spec.about ? { about: spec.about(item) } : {}),
    ...(spec.shows ? { shows: spec.shows } : {}),
    ...(spec.view ? { view: (book: KnowledgeBase) => spec.view?.(item, book) } : {}),
    render: (site, view) => spec.render(item, site, view),
  };
}

/**
 * What the author of a page of each review writes down: it is drawn from what it says that it shows of the whole review, and
 * from nothing else of the book but answers.
 */
export type ReviewPageSpec<Shown extends keyof Incident = keyof Incident> = Omit<
  PageSpec<Incident>,
  'title' | 'description' | 'about' | 'shows' | 'render'
> & {
  /** All of it where it is not said. */
  readonly shows?: readonly Shown[];
  title(incident: Incident): string;
  description(incident: Incident): string;
  render(incident: Pick<Incident, Shown>, around: Around): ComponentChild;
};

/** Makes a page of each review from what its author wrote. */
export function defineReviewPage<Shown extends keyof Incident = keyof Incident>(spec: ReviewPageSpec<Shown>): Page {
  return definePage<Incident>({
    ...spec,
    about: (incident) => incident,
    render: (incident, site) => spec.render(site.whole(incident), site),
  });
}

/** What the author of a page of a list writes down: it is drawn from a view of the book that holds what it shows and nothing else. */
export type ListPageSpec<Item, View> = Omit<PageSpec<Item>, 'about' | 'shows' | 'view' | 'render'> & {
  /** Plain data, fit for JSON: as long as they are the same, so is the page. */
  view(item: Item, kb: KnowledgeBase): View;
  render(view: View, around: Around): ComponentChild;
};

/** Makes a page from what its author wrote; the types of its items and views stay inside. */
export function defineListPage<Item, View>(spec: ListPageSpec<Item, View>): Page {
  return definePage<Item>({
    ...spec,
    render: (item, site, view) => spec.render((view as View | undefined) ?? spec.view(item, site.kb), site),
  });
}

/** The items of a page that exists once. */
export const once = (): readonly null[] => [null];
