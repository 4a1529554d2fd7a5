import type { ListItem } from 'mdast';
import type { ReviewDocument } from '../review/document.ts';
import { findSection } from '../review/extract.ts';
import type { Place } from '../review/place.ts';
import { placeOf } from '../review/place-of.ts';
import { plainText } from '../review/plain-text.ts';
import type { Section } from '../review/types.ts';

/** One answer of a chain of whys. */
export interface Why {
  /** Its number in the chain, from 1. */
  readonly number: number;
  readonly text: string;
  readonly place: Place;
}

/** The whys from the symptom down to the root. */
export type WhyChain = readonly Why[];

/** The section of the five whys, where the review has one. */
export function whySection({ body }: ReviewDocument): Section | undefined {
  return findSection(body.sections, 'Five Whys');
}

/**
 * The chains of whys of a review: each ordered list of the section, subsections included. A list that does not begin
 * with 1 goes on with the one before it, which a paragraph had interrupted.
 */
export function whyChains(document: ReviewDocument): WhyChain[] {
  const section = whySection(document);
  if (!section) return [];
  const chains: Why[][] = [];
  for (const node of document.tree.children) {
    const line = node.position?.start.line ?? 0;
    if (node.type !== 'list' || !node.ordered || line <= section.place.line || line > section.endLine) continue;
    const before = node.start === 1 ? undefined : chains.at(-1);
    const chain = before ?? [];
    if (!before) chains.push(chain);
    for (const item of node.children) chain.push(readWhy(item, chain.length + 1));
  }
  return chains;
}

function readWhy(item: ListItem, number: number): Why {
  const [first] = item.children;
  return {
    number,
    text: plainText(item),
    place: placeOf(first ?? item, item.children.at(-1) ?? item),
  };
}
