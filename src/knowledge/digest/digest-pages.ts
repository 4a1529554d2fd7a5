import type { MetricResult } from '../../metrics/metric.ts';
import { dayOf } from '../../review/time-value.ts';
import { addMonths } from '../calendar.ts';
import type { DigestPage, KnowledgeBase } from '../types.ts';
import { contentOf, titleOf } from './content.ts';
import { type Digest, digestOf } from './digest.ts';
import {
  isOver,
  lastCompletePeriod,
  type Period,
  type PeriodKind,
  periodBefore,
  periodKinds,
  periodOfDay,
} from './period.ts';

/** Measures the incidents of a period with the metrics that its cadence looks at. */
export type MeasurePeriod = (period: Period, metricsOf: PeriodKind) => readonly MetricResult[];

/** Every period of a book up to this size is measured; of a larger one those of the last years, as each costs a tenth of a second. */
const smallBook = 500;
const yearsMeasured = 3;

/**
 * The regular reviews that a book shows: the last complete week, month, quarter and year, and every earlier quarter and
 * year in which an incident began; the latest first, of the same end the longest first.
 */
export function digestPagesOf(kb: KnowledgeBase, measurePeriod: MeasurePeriod): DigestPage[] {
  const latest = periodKinds.map((kind) => lastCompletePeriod(kind, kb.asOf));
  const periods = new Map(latest.map((period) => [period.key, period]));
  for (const { started } of kb.incidents) {
    for (const kind of ['quarter', 'year'] as const) {
      const period = started && periodOfDay(kind, dayOf(started));
      if (period && isOver(period, kb.asOf)) periods.set(period.key, period);
    }
  }
  const measured = new Map<string, readonly MetricResult[]>();
  const since = kb.incidents.length <= smallBook ? '' : addMonths(kb.asOf, -12 * yearsMeasured);
  const numbersOf = (period: Period) => {
    const known = measured.get(period.key);
    if (known) return known;
    const numbers = measurePeriod(period, period.kind);
    measured.set(period.key, numbers);
    return numbers;
  };
  return [...periods.values()].sort(byEnd).map((period) => {
    const isLatest = latest.some(({ key }) => key === period.key);
    const isMeasured = period.until >= since;
    const numbers = isMeasured ? numbersOf(period) : [];
    const digest = digestOf(kb, period, numbers, isMeasured ? numbersOf(periodBefore(period)) : []);
    return {
      period,
      title: shortTitle(digest),
      incidents: digest.incidents.map(({ id }) => id),
      // What is overdue today says nothing about a period long past.
      blocks: [
        ...contentOf(digest, { attention: isLatest }),
        ...(isMeasured
          ? []
          : [{ text: `Its numbers: incidentbook digest --period ${period.kind} --of ${period.key}` }]),
      ],
    };
  });
}

/** The title of a digest without the book's name and without the days, which the page shows beside it. */
function shortTitle(digest: Digest): string {
  const title = titleOf(digest)
    .slice(`${digest.title}: `.length)
    .replace(/ \(.*\)$/, '')
    .replace(/, the year /, ', ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function byEnd(a: Period, b: Period): number {
  if (a.until !== b.until) return a.until < b.until ? 1 : -1;
  return periodKinds.indexOf(b.kind) - periodKinds.indexOf(a.kind);
}
