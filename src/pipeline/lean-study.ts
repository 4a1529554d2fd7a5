import { crc32 } from 'node:zlib';
import { addressesIn, type HtmlAddress } from '../knowledge/html-addresses.ts';
import { someHtml } from '../knowledge/map-html.ts';
import { countedChecklist } from '../metrics/process-adherence.ts';
import { leanReview } from '../review/lean-review.ts';
import type { Body } from '../review/types.ts';
import type { FileStudy } from '../study.ts';

/** A study without what only the pages of its review show, and what has to be known of the text to read that again. */
export interface LeanStudy {
  readonly study: FileStudy;
  /** Of the text. */
  readonly sum: number;
  readonly mayHoldDiagram: boolean;
  /** What in its HTML depends on the book around it, each address once. */
  readonly addresses: readonly HtmlAddress[];
}

/** @param texts whether all texts are held that tables and records show */
export function leanStudy(study: FileStudy, text: string, texts: boolean): LeanStudy {
  const { entry } = study;
  const lean = entry && {
    ...study,
    entry: { ...entry, review: leanReview(entry.review, { countedChecklist, texts }) },
  };
  return {
    study: lean ?? study,
    sum: crc32(text),
    mayHoldDiagram: text.includes('mermaid'),
    addresses: entry ? addressesOf(entry.review.body) : [],
  };
}

function addressesOf(body: Body): readonly HtmlAddress[] {
  const found = new Map<string, HtmlAddress>();
  someHtml(body, (html) => {
    for (const address of addressesIn(html)) found.set(address.join(' '), address);
    // All of them are looked at.
    return false;
  });
  return [...found.values()];
}
