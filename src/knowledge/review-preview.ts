import { amountInWords } from '../metrics/amount.ts';
import { isTimeValue, spanBetween } from '../review/time-value.ts';
import type { MilestoneName, Review } from '../review/types.ts';
import { actionStates } from './actions.ts';
import { searchSimilar } from './similarity.ts';
import type { ActionState } from './types.ts';

/** A review in a few facts, for whoever is about to agree to it. */
export interface ReviewPreview {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly status: string;
  /** Detect, acknowledge, contain and resolve, in that order. */
  readonly durations: readonly PreviewDuration[];
  /** Earlier incidents that it resembles or repeats, and of which actions are still open. */
  readonly unfinished: readonly UnfinishedIncident[];
}

export interface PreviewDuration {
  readonly name: string;
  /** `50 min`; `≈ 50 min (40 min to 1 h)`; `unknown` where the review says so; `–` where nobody has answered yet. */
  readonly words: string;
}

/** An earlier incident that left actions open. */
export interface UnfinishedIncident {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** Why it is named, in words. */
  readonly reason: string;
  readonly openActions: readonly ActionState[];
}

const MINUTE = 60_000;

/** Durations between milestones, as the metrics define them. */
const durations: readonly (readonly [name: string, from: MilestoneName, to: MilestoneName])[] = [
  ['Detect', 'started', 'detected'],
  ['Acknowledge', 'detected', 'responded'],
  ['Contain', 'started', 'contained'],
  ['Resolve', 'started', 'resolved'],
];

/** Previews of the reviews at some paths, in the order of the book; the whole book is looked through for similar ones. */
export function previewsOf(reviews: readonly Review[], paths: ReadonlySet<string>, asOfDay: string): ReviewPreview[] {
  const wanted = reviews.filter(({ path }) => paths.has(path));
  if (wanted.length === 0) return [];
  const similarTo = searchSimilar(reviews);
  const byId = new Map(reviews.map((review) => [review.meta.id, review]));
  return wanted.map((review) => {
    const repeated = (review.meta.recurrence_of ?? []).flatMap((id) => {
      const earlier = byId.get(id);
      return earlier && earlier !== review ? [{ review: earlier, reason: 'this one repeats it' }] : [];
    });
    const others = similarTo(review).filter((match) => repeated.every((each) => each.review !== match.review));
    return {
      path: review.path,
      id: review.meta.id,
      title: review.meta.title,
      severity: review.meta.severity,
      status: review.meta.status,
      durations: durations.map(([name, from, to]) => ({ name, words: durationInWords(review, from, to) })),
      unfinished: [...repeated, ...others].flatMap((match) => unfinished(match.review, match.reason, asOfDay)),
    };
  });
}

function unfinished(review: Review, reason: string, asOfDay: string): UnfinishedIncident[] {
  const openActions = actionStates(review, asOfDay).filter(({ open }) => open);
  if (openActions.length === 0) return [];
  return [{ path: review.path, id: review.meta.id, title: review.meta.title, reason, openActions }];
}

function durationInWords({ milestones }: Review, from: MilestoneName, to: MilestoneName): string {
  const [start, end] = [milestones[from], milestones[to]];
  if (start === 'unknown' || end === 'unknown') return 'unknown';
  if (!isTimeValue(start) || !isTimeValue(end)) return '–';
  const { ms, lowMs, highMs } = spanBetween(start, end);
  const words = (of: number) => amountInWords(of / MINUTE, 'minutes');
  if (lowMs === highMs) return words(ms);
  return `≈ ${words(ms)} (${words(ms >= 0 ? Math.max(0, lowMs) : lowMs)} to ${words(highMs)})`;
}
