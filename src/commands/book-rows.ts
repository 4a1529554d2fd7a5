import type { AsOf } from '../clock.ts';
import { type Batch, relationOf } from '../exports/relational/relation.ts';
import type { BookFacts, RelationalIncident } from '../exports/relational/table.ts';
import { openProject } from '../pipeline/open-project.ts';
import { openIncidents } from '../pipeline/read-incidents.ts';
import { assembleBook, type Book } from '../pipeline.ts';
import type { World } from '../world.ts';
import { createProgress } from './progress.ts';

/**
 * The rows of incidents that are there already, in the order in which they are read everywhere: by path. `told` gives
 * each with all its texts, where it lacks some.
 */
export function* rowsOfIncidents<T extends RelationalIncident>(
  incidents: readonly T[],
  facts: BookFacts,
  told: (incident: T) => T = (incident) => incident,
): Generator<Batch> {
  const relation = relationOf(facts);
  yield* relation.ofBook();
  const inOrder = [...incidents].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const incident of inOrder) yield* relation.ofIncident(told(incident));
}

/**
 * The book as rows of tables. It is read one incident after the other, so that its size does not matter, but where it
 * is put together from sources, which have to be seen at once. What cannot be counted is said at the end.
 * @param open the book as the public may see it, where it is meant
 */
export async function* bookRows(world: World, asOf: AsOf, open?: Book): AsyncGenerator<Batch> {
  if (open) {
    const { settings } = open.checked.project;
    yield* rowsOfIncidents(open.kb.incidents, { settings, asOf: asOf.day });
    return;
  }
  const { settings } = await openProject(world.cwd);
  const progress = createProgress(world);
  const request = {
    cwd: world.cwd,
    asOf,
    gitEnv: world.env,
    onProgress: (done: number, of: number) => progress.step('Reading', done, of),
  };
  try {
    if (settings.sources.length > 0) {
      const { kb } = await assembleBook(request);
      progress.end();
      yield* rowsOfIncidents(kb.incidents, { settings, asOf: asOf.day });
      return;
    }
    const reader = await openIncidents(request);
    const relation = relationOf({ settings, asOf: asOf.day });
    yield* relation.ofBook();
    for await (const incident of reader.incidents()) yield* relation.ofIncident(incident);
    progress.end();
    world.stderr.write(uncountedInWords(reader.uncounted()));
  } finally {
    progress.end();
  }
}

/** A review that cannot be read is in no row: that has to be said, but not in the output. */
function uncountedInWords(count: number): string {
  if (count === 0) return '';
  return `${count === 1 ? '1 file is' : `${count} files are`} left out: the front matter lacks what is needed. \`incidentbook check\` says what.\n`;
}
