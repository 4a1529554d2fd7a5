import { plainText } from '../../review/plain-text.ts';
import { evidence, type Found, type Note, quote } from './evidence.ts';
import { contentOf, type Page, titleHeadings } from './page.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Facts } from './read-facts.ts';
import { textFact } from './read-facts.ts';
import { readWhen } from './read-when.ts';

/** The schema allows no longer title. */
const LONGEST = 120;
const TEMPLATE =
  /^(?:issue|incident|outage|service)\s+(?:name|title)$|^(?:title|post-?mortem|incident report|template)$/i;

/** The title of a document: its first heading without a date at its head, else the name of its file. */
export function readTitle(page: Page, facts: Facts, notes: Note[]): Found<string> {
  const said = textFact(facts, 'Title');
  if (said) return { ...said, value: shortened(said.value) };
  for (const node of titleHeadings(page)) {
    const at = contentOf(page, node);
    const title = withoutDate(plainText(node));
    if (title === '') continue;
    if (isPlaceholder(title) || TEMPLATE.test(title)) {
      notes.push({ kind: 'left-out', at, message: `the title \`${title}\` is the template's` });
      continue;
    }
    if (title.length > LONGEST) {
      notes.push({ kind: 'advice', at, message: `the title is longer than ${LONGEST} characters and was shortened` });
    }
    return {
      value: shortened(title),
      evidence: [evidence('value', at)],
      confidence: 'high',
      why: 'it is the heading of the document',
    };
  }
  const name = page.path.split('/').at(-1) ?? page.path;
  const stem = name.replace(/\.(?:md|markdown|mdown|txt)$/i, '');
  const bare = withoutDate(stem.replace(/^[A-Z]{2,}[-_ ]?\d{2,4}[-_]?\d*\s*[-–—:]*\s*/, ''))
    .replace(/[-_]+/g, ' ')
    .trim();
  const text = name.slice(0, stem.length);
  return {
    value: shortened(bare === '' ? text : bare),
    evidence: [{ role: 'file-name', ...quote(page.text, 0, 0), text }],
    confidence: 'low',
    why: 'no heading is a title, so the name of the file is',
  };
}

/** `2017-09-27, Hub 403` is `Hub 403`; a heading that is nothing but a date stays one. */
function withoutDate(title: string): string {
  const lead = /^(?:incident\s+)?date:\s*/i.exec(title)?.[0].length ?? 0;
  const when = readWhen(title.slice(lead), { loose: false });
  if (!when?.date) return title.trim();
  const rest = title.slice(lead + when.length).replace(/^[\s,;:–—-]+/, '');
  return rest === '' ? title.trim() : rest.trim();
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  return `${title.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`;
}
