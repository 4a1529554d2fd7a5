import type { Incident, KnowledgeBase } from '../src/knowledge/types.ts';
import { formatSpan } from './format/duration.ts';
import { severityRank } from './format/severity-rank.ts';
import { machineTime, showTime } from './format/time.ts';
import { humanise, statusWords } from './format/words.ts';

/** An incident as it stands in a list: plain data in words, so that a browser can draw it again. */
export interface Card {
  readonly slug: string;
  readonly title: string;
  readonly severity: string;
  /** Weight of its severity, as {@link severityRank} gives it. */
  readonly rank: number;
  /** The day on which it began, for machines and for people; absent where unknown. */
  readonly day?: readonly [machine: string, shown: string];
  /** From start to resolution, in words. */
  readonly took?: string;
  readonly systems: string;
  readonly cause?: string;
  /** What it is where it is no incident, and how far its review is where that is not final. */
  readonly marks?: readonly string[];
}

const systemsShown = 3;

/** What lists show of incidents of a book. */
export function cardsOf(incidents: readonly Incident[], { book }: Pick<KnowledgeBase, 'book'>): readonly Card[] {
  return incidents.map((incident) => cardOf(incident, book.severities));
}

/** What a list shows of an incident. */
export function cardOf(incident: Incident, levels: readonly string[]): Card {
  const { meta, started, resolveAfter } = incident;
  const more = meta.systems.length - systemsShown;
  const marks = [
    ...(meta.kind && meta.kind !== 'incident' ? [humanise(meta.kind)] : []),
    ...(meta.status === 'final' ? [] : [statusWords[meta.status]]),
  ];
  return {
    slug: incident.slug,
    title: meta.title,
    severity: meta.severity,
    rank: severityRank(meta.severity, levels),
    ...(started ? { day: [machineTime(started), showTime(started).date] as const } : {}),
    ...(resolveAfter ? { took: formatSpan(resolveAfter) } : {}),
    systems: meta.systems.slice(0, systemsShown).join(', ') + (more > 0 ? ` and ${more} more` : ''),
    ...(meta.cause && meta.cause !== 'unknown' ? { cause: humanise(meta.cause) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}
