/** What search reads of a page. */

const tags = /<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|[^">])*>/g;
const passesOver = /^<[^\s/>]+(?:\s[^\s"=>]+(?:="[^"]*")?)*?\sdata-pagefind-ignore[\s=>]/;

/**
 * What Pagefind reads of a page of ours: its body without what is marked to be passed over. Two pages of the same address in
 * which this is the same are the same to search. It may be more than that, and is never less.
 */
export function searchedPart(html: string): string {
  const begin = html.indexOf(' data-pagefind-body');
  const end = html.lastIndexOf('</article>');
  if (begin < 0 || end < begin) return html;
  const parts: string[] = [];
  let from = begin;
  /** The element that is passed over at the moment, and how many of its name are open. */
  let over: { readonly name: string; depth: number } | undefined;
  tags.lastIndex = begin;
  for (let found = tags.exec(html); found && found.index < end; found = tags.exec(html)) {
    const [tag, closes, name = ''] = found;
    if (over) {
      if (name === over.name) over.depth += closes ? -1 : 1;
      if (over.depth > 0) continue;
      over = undefined;
      from = tags.lastIndex;
    } else if (!closes && tag.includes('data-pagefind-ignore') && passesOver.test(tag)) {
      parts.push(html.slice(from, found.index));
      from = found.index;
      over = { name, depth: 1 };
    }
  }
  parts.push(html.slice(from, end));
  return parts.join('');
}
