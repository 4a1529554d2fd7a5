import { LineIndex } from '../../review/lines.ts';
import { linksOf } from '../../review/links.ts';
import type { TimelinePart } from './collect-items.ts';
import type { Entry } from './entry.ts';
import type { Note } from './evidence.ts';
import { quote } from './evidence.ts';
import { asLine, type Page } from './page.ts';
import { guidanceIn } from './placeholder.ts';

/** What is to be said of single entries: doubts about their times, and times that go back. */
export function entryNotes(entries: readonly Entry[]): Note[] {
  const notes: Note[] = entries.flatMap((entry) =>
    entry.doubts.length === 0
      ? []
      : [
          {
            kind: entry.time ? 'contradiction' : 'not-understood',
            at: entry.at,
            message: entry.doubts.join('; '),
          } as const,
        ],
  );
  let above: Entry | undefined;
  for (const entry of entries) {
    if (entry.localMinutes === undefined) continue;
    if (above?.localMinutes !== undefined && entry.localMinutes < above.localMinutes) {
      const message = `it stands below the later \`${asLine(above.at.text)}\``;
      notes.push({ kind: 'contradiction', at: entry.at, message });
    }
    above = entry;
  }
  return notes;
}

/** What is to be said of a document as a whole: no timeline, one that lies elsewhere, and what a template left. */
export function timelineNotes(page: Page, parts: readonly TimelinePart[], entries: readonly Entry[]): Note[] {
  const notes: Note[] = [];
  if (entries.length === 0) {
    const section = parts[0]?.range ?? quote(page.text, page.bodyStart, page.text.length);
    const link = /https?:\/\/[^\s)>\]]+/.exec(section.text);
    const start = section.start + (link?.index ?? 0);
    const at = link
      ? quote(page.text, start, start + link[0].length)
      : (parts[0]?.heading ?? quote(page.text, page.bodyStart, page.bodyStart));
    const message = link
      ? 'no timeline stands in the document: it may be behind this link'
      : 'no timeline was found: a table `| Time | Event |` below `## Timeline` would be one';
    notes.push({ kind: 'advice', at, message });
  }
  for (const at of guidanceIn(page)) {
    notes.push({ kind: 'advice', at, message: 'this may be guidance that a template left' });
  }
  return notes;
}

/** Relative links and images (an address that begins with a slash counts from the root): the review lies in another folder, where they lead somewhere else or nowhere. */
export function linkNotes(page: Page): Note[] {
  const lines = new LineIndex(page.text);
  return linksOf(page.tree)
    .filter(({ url }) => !/^[#/]/.test(url))
    .map(({ kind, place }) => {
      const at = quote(page.text, lines.offset(place.line, place.column), lines.offset(place.endLine, place.endColumn));
      const message = `the ${kind} is relative to the folder of the original: put it right, or import with --in-place`;
      return { kind: 'advice', at, message };
    });
}
