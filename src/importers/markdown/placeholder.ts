import type { Nodes } from 'mdast';
import { type Quote, quote } from './evidence.ts';
import { type Page, quoteOf } from './page.ts';

/** Whether a text is a template's: a token to be replaced, in brackets or as letters for digits, or nothing at all. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replace(/[*_`"']/g, '').trim();
  return (
    bare === '' ||
    /^(?:\?+|-+|n\/?a|tb[acd]|todo|none|unknown|xx+|\.{3}|…)\.?$/i.test(bare) ||
    /^[[<{].*[\]>}]$/.test(bare) ||
    /\b(?:yyyy|hh:mm|mm:ss)\b/i.test(bare) ||
    /^(?:SEV|P|S)[-\s]?(?:[X#?]|1\s*\/\s*2.*)$/i.test(bare)
  );
}

/** What guidance in brackets begins with: an order to the writer, or the name of what is to be filled in. */
const GUIDANCE =
  /[[<](?:describe|insert|enter|add|list|fill|write|explain|provide|replace|summari[sz]e|name of|your|date of|time of|short|brief|who|what|when|how|why|which|link to|e\.g\.|issue|incident|service|severity|owner|title|todo|tbd)\b[^\]>\r\n]{0,100}[\]>](?![([:])/gi;

/** The places of a document, outside code and links, where a template's guidance seems to have been left. */
export function guidanceIn(page: Page): Quote[] {
  const found: Quote[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'text') {
      const at = quoteOf(page, node);
      for (const match of at.text.matchAll(GUIDANCE)) {
        found.push(quote(page.text, at.start + match.index, at.start + match.index + match[0].length));
      }
    } else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference') {
      for (const child of node.children) visit(child);
    }
  };
  visit(page.tree);
  return found;
}
