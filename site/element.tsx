/** Elements for pages that a team writes in plain JavaScript. Values are text, whatever stands in them. */
import { type ComponentChild, h, isValidElement } from 'preact';
import { ReviewHtml } from './components/review-html.tsx';

/** A part of a page, made by {@link element} or {@link prose}. */
export interface PageElement {
  readonly type: unknown;
  readonly props: unknown;
}

/** What may stand in an element; `null`, `undefined` and booleans are nothing. */
export type PageContent = PageElement | string | number | boolean | null | undefined | readonly PageContent[];

/** Attributes by their names in HTML. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const refusedElements = ['script', 'style', 'iframe', 'object', 'embed', 'link', 'meta', 'base'];
const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'cite', 'poster'];

/**
 * An element of HTML: `h('p', { class: 'lead' }, 'text')`. An address of another kind than http, https, mailto and tel
 * is left out. Throws where the element or an attribute is one that the policy of the site passes over in silence.
 */
export function element(name: string, attributes: Attributes | null, ...content: readonly PageContent[]): PageElement {
  if (typeof name !== 'string' || !/^[a-z][a-z0-9]*$/i.test(name) || refusedElements.includes(name.toLowerCase()))
    throw new Error(`Unexpected element \`${String(name)}\`: a page has no code, styles or frames of its own`);
  const given = Object.entries(attributes ?? {});
  for (const [key] of given) {
    if (/^(?:on.*|style|srcdoc|dangerouslysetinnerhtml)$/i.test(key))
      throw new Error(`Unexpected attribute \`${key}\` of \`${name}\`: a page has no code or styles of its own`);
  }
  const safe = given.filter(([key, value]) => !addresses.includes(key.toLowerCase()) || isSafe(String(value)));
  return h(name, Object.fromEntries(safe), ...(content as readonly ComponentChild[]));
}

/** What the writer of a review wrote, from any `html` of the knowledge base. */
export function prose({ html }: { readonly html: string }): PageElement {
  return <ReviewHtml html={html} class="prose" />;
}

/** Whether something can be the content of a page: one element, or several. */
export function isPageContent(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPageContent) : isValidElement(value);
}

/** Browsers pass over control characters and blanks in front of a scheme and inside it. */
function isSafe(url: string): boolean {
  const scheme = /^([^/?#]*?):/.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1];
  return scheme === undefined || /^(?:https?|mailto|tel)$/i.test(scheme);
}
