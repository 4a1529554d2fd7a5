import { evidence, type Found, quote } from './evidence.ts';
import { contentOf, type Page, titleHeadings } from './page.ts';
import { type Facts, textFact } from './read-facts.ts';

const ID = /^\W*(?<id>[A-Z]{2,10}[-_ ]?\d{4}[-_]\d{1,5}|[A-Z]{2,10}-\d{1,6})(?![\d\w])/;

/** The id that a document bears by itself: in a line `Incident ID:`, at the head of its title or of its file's name. */
export function readOwnId(page: Page, facts: Facts): Found<string> | undefined {
  const said = textFact(facts, 'Incident ID');
  if (said && /^[A-Za-z#][\w-]*\d[\w-]*$/.test(said.value)) return { ...said, value: said.value.replace(/^#/, '') };
  const [heading] = titleHeadings(page);
  if (heading) {
    const content = contentOf(page, heading);
    const id = ID.exec(content.text)?.groups?.['id'];
    const start = content.start + (id === undefined ? 0 : content.text.indexOf(id));
    if (id !== undefined) {
      const at = evidence('value', quote(page.text, start, start + id.length));
      return { value: id, evidence: [at], confidence: 'high', why: 'it stands at the head of the title' };
    }
  }
  const name = page.path.split('/').at(-1) ?? '';
  const id = ID.exec(name)?.groups?.['id'];
  if (id === undefined) return undefined;
  const at = { role: 'file-name' as const, start: 0, end: 0, text: id };
  return { value: id, evidence: [at], confidence: 'high', why: 'it stands at the head of the name of the file' };
}
