import { collectImages, type Images } from '../io/images.ts';
import { hasDiagrams } from '../knowledge/diagrams.ts';
import { makeAnew } from '../knowledge/recall.ts';
import { withSiteLinks } from '../knowledge/site-links.ts';
import type { Incident, KnowledgeBase } from '../knowledge/types.ts';
import type { Book } from '../pipeline.ts';
import { createDiagrams, type Diagrams } from '../publish/diagrams.ts';

/** A book whose reviews and runbooks lead to the pages and pictures of its site. */
export interface LinkedBook {
  readonly linked: KnowledgeBase;
  /** An incident of it with the whole body of its review, where the book does not hold it. */
  readonly whole: (incident: Incident) => Incident;
  /** An incident of it with all texts that tables and records show: the whole one, which whoever has it hands in, or the book's own. */
  readonly told: (incident: Incident, whole?: Incident) => Incident;
  readonly images: Images;
  /** Absent where the book has none. */
  readonly diagrams: Diagrams | undefined;
}

/** Gives a book the addresses of its site under a path with a slash at both ends. */
export async function linkBook({ checked, kb }: Book, basePath: string, recall = makeAnew): Promise<LinkedBook> {
  const images = collectImages(
    checked.project.root,
    kb.sources.map(({ path }) => path),
  );
  const { bodies } = checked;
  const mayHoldDiagrams = bodies?.mayHoldDiagrams || hasDiagrams(kb, recall);
  const diagrams = mayHoldDiagrams ? await recall.named('diagrams', [], createDiagrams) : undefined;
  const addresses = { basePath, imageAt: images.imageAt, diagramAt: (source: string) => diagrams?.diagramAt(source) };
  const { kb: linked, whole } = withSiteLinks(kb, addresses, bodies, recall);
  const told = (incident: Incident, its?: Incident) => (bodies?.holdTexts ? incident : (its ?? whole(incident)));
  return { linked, whole, told, images, diagrams };
}
