import { readGuideFiles } from '../io/guides.ts';
import { makeAnew } from '../knowledge/recall.ts';
import { type GuideDocuments, readGuides } from '../review/guides.ts';
import type { Project } from './open-project.ts';

/** The guides of a book; those of its sources stay on their own sites. Throws `CannotRun` where their folder is not there. */
export async function readOwnGuides({ root, settings }: Project, recall = makeAnew): Promise<GuideDocuments> {
  const { front, pages } = await readGuideFiles(root, settings);
  return recall.named('guides', [JSON.stringify([front, pages])], () => readGuides(front, pages));
}
