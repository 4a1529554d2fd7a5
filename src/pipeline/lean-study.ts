import { crc32 } from 'node:zlib';
import { countedChecklist } from '../metrics/process-adherence.ts';
import { leanReview } from '../review/lean-review.ts';
import type { FileStudy } from '../study.ts';

/** A study without what only the pages of its review show, and what has to be known of the text to read that again. */
export interface LeanStudy {
  readonly study: FileStudy;
  /** Of the text. */
  readonly sum: number;
  readonly mayHoldDiagram: boolean;
}

export function leanStudy(study: FileStudy, text: string): LeanStudy {
  const { entry } = study;
  const lean = entry && { ...study, entry: { ...entry, review: leanReview(entry.review, countedChecklist) } };
  return { study: lean ?? study, sum: crc32(text), mayHoldDiagram: text.includes('mermaid') };
}
