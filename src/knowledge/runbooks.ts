import { pathAtHome } from '../review/adopt.ts';
import type { RunbookDocument } from '../review/runbook.ts';
import { compare } from './order.ts';
import { slugsOf } from './slugs.ts';
import { keptAt, type SourceBook, sourceAt } from './source-book.ts';
import type { Incident, KnowledgeBase, Runbook, RunbookUse, Verdict } from './types.ts';

/** All verdicts, the worst first. */
const verdicts: readonly Verdict[] = ['missing', 'outdated', 'incomplete', 'helped', 'not-used'];
const worst: readonly Verdict[] = ['missing', 'outdated', 'incomplete'];

/**
 * The runbooks of a book with the incidents that name them. Those to write or to mend stand first, those with the most
 * incidents that say so at the top. A runbook that reviews name and nobody wrote has no content.
 */
export function runbooksOf(
  documents: readonly RunbookDocument[],
  incidents: readonly Incident[],
  folder: string,
  places: Pick<KnowledgeBase, 'book' | 'sources'>,
): Runbook[] {
  const { sources } = places;
  const uses = new Map<string, RunbookUse[]>();
  for (const { id, meta } of incidents) {
    for (const { path, verdict } of meta.runbooks ?? []) {
      const known = uses.get(path) ?? [];
      known.push({ incident: id, verdict });
      uses.set(path, known);
    }
  }
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const all = [...new Set([...byPath.keys(), ...uses.keys()])].sort(compare);
  // The book's own come first: their addresses stay as they are when another book joins.
  const isOwn = (path: string) => sourceAt(path, sources) === undefined;
  const paths = [...all.filter(isOwn), ...all.filter((path) => !isOwn(path))];
  const slugs = slugsOf(paths.map((path) => nameWithin(path, folder, sources)));
  return paths
    .map((path, number): Runbook => {
      const document = byPath.get(path);
      const own = uses.get(path) ?? [];
      return {
        path,
        slug: slugs[number] ?? path,
        kept: keptAt(path, places),
        title: document?.title ?? path,
        uses: own,
        verdicts: verdicts.flatMap((verdict) => {
          const count = own.filter((use) => use.verdict === verdict).length;
          return count === 0 ? [] : [{ verdict, count }];
        }),
        ...(document ? { content: { preamble: document.preamble, sections: document.sections } } : {}),
      };
    })
    .sort((a, b) => complaints(b) - complaints(a) || b.uses.length - a.uses.length || compare(a.title, b.title));
}

/** How many incidents found that a runbook has to be written or mended. */
function complaints({ uses }: Runbook): number {
  return uses.filter(({ verdict }) => worst.includes(verdict)).length;
}

/** The path inside the folder of runbooks, without its ending: `database/failover`; of another book behind its name. */
function nameWithin(path: string, folder: string, sources: readonly SourceBook[]): string {
  const source = sourceAt(path, sources);
  const inside = pathAtHome(path, { path: source?.runbooks ?? folder }).replace(/\.md$/i, '');
  return source ? `${source.name}/${inside}` : inside;
}
