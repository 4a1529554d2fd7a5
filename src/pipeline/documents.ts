import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { printDiff } from '../fix/diff.ts';
import { discoverReviews } from '../io/discover.ts';
import { readText } from '../io/read-text.ts';
import { writeWhole } from '../io/write-whole.ts';
import { type ReviewDocument, readDocument } from '../review/document.ts';
import type { World } from '../world.ts';
import { openProject, type Project } from './open-project.ts';

/** A book whose reviews are to be edited. */
export interface OpenBook {
  readonly project: Project;
  readonly documents: readonly ReviewDocument[];
}

/** Opens all reviews of the book in or above a folder. Throws {@link CannotRun} where there is no book. */
export async function openBook(cwd: string): Promise<OpenBook> {
  const project = await openProject(cwd);
  const { root, settings } = project;
  const paths = await discoverReviews(root, settings.reviews);
  if (!paths) {
    throw new CannotRun(
      `No folder \`${settings.reviews}\` in ${root}. Run \`incidentbook init\` to begin a book here.`,
    );
  }
  return { project, documents: await readDocuments(project, paths) };
}

/** Reads reviews, by their paths from the root. */
export async function readDocuments({ root, contract }: Project, paths: readonly string[]): Promise<ReviewDocument[]> {
  return Promise.all(
    paths.map(async (path) =>
      readDocument({ path, text: await readText(join(root, path), path) }, contract, { render: false }),
    ),
  );
}

/** Writes a review that was edited, or shows the difference in a dry run; says so where nothing changes. */
export async function writeEdited(
  root: string,
  before: ReviewDocument['source'],
  after: string,
  told: string,
  dryRun: boolean,
  { stdout, stderr }: Pick<World, 'stdout' | 'stderr'>,
): Promise<void> {
  if (before.text === after) stderr.write('Nothing to change: it stands there already.\n');
  else if (dryRun) stdout.write(printDiff(before.path, before.text, after));
  else {
    await writeWhole(join(root, before.path), after, before.path, before.text);
    stdout.write(told);
  }
}
