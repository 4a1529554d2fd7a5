/** What becomes of an address in a review's HTML. */
export interface AddressBook {
  /** A link's new address; undefined where it leads nowhere that readers of the site could go. */
  linkTo(url: string): string | undefined;
  /** An image's new address on the site; undefined where the site does not hold it. */
  imageAt(url: string): string | undefined;
}

/** A tag as the renderer writes it: attributes always in double quotes, a quotation mark inside them as an entity. */
const TAG = /<(\/?)(a|img)((?: [\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;

/**
 * HTML from the renderer with the addresses of its links and images made anew. A link that leads nowhere becomes its text;
 * an image that is not ours becomes a link to it, so that no page loads anything from elsewhere.
 */
export function withAddresses(html: string, book: AddressBook): string {
  if (!mayHoldAddresses(html)) return html;
  let inLink = false;
  return html.replace(TAG, (tag: string, end: string, name: string, attributes: string) => {
    if (name === 'a') {
      inLink = end === '';
      return end === '/' ? tag : linkTag(tag, attributes, book);
    }
    return imageTag(attributes, book, inLink);
  });
}

/** What an address in a review's HTML is of: a link or an image. */
export type HtmlAddress = readonly [of: 'a' | 'img', url: string];

/** The addresses in HTML about which {@link withAddresses} asks. */
export function addressesIn(html: string): readonly HtmlAddress[] {
  const found: HtmlAddress[] = [];
  withAddresses(html, {
    linkTo(url) {
      found.push(['a', url]);
      return undefined;
    },
    imageAt(url) {
      found.push(['img', url]);
      return undefined;
    },
  });
  return found;
}

/** Whether {@link withAddresses} looks into HTML at all. */
export function mayHoldAddresses(html: string): boolean {
  return html.includes(' href="') || html.includes('<img');
}

function linkTag(tag: string, attributes: string, book: AddressBook): string {
  const url = attributeOf(attributes, 'href');
  if (url === undefined || isWhole(url)) return tag;
  const address = book.linkTo(url);
  const others = attributes.replace(/ href="[^"]*"/, '');
  return address === undefined ? `<a${others}>` : `<a${others} href="${htmlOf(address)}">`;
}

function imageTag(attributes: string, book: AddressBook, inLink: boolean): string {
  const url = attributeOf(attributes, 'src') ?? '';
  const alt = attributeOf(attributes, 'alt') ?? '';
  const address = isWhole(url) ? undefined : book.imageAt(url);
  if (address !== undefined) return `<img src="${htmlOf(address)}" alt="${htmlOf(alt)}" loading="lazy">`;
  const words = htmlOf(alt === '' ? 'Image' : alt);
  return isWhole(url) && !inLink ? `<a href="${htmlOf(url)}">${words}</a>` : `<em>${words}</em>`;
}

function isWhole(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//');
}

function attributeOf(attributes: string, name: string): string | undefined {
  const written = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  return written?.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));?/gi, (_all, hex, decimal, named) =>
    named
      ? (entities[named.toLowerCase()] ?? '')
      : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
